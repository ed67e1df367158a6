-- How cases are handled: their stream and unit, when the clock stood still, and who did what.
alter table feedback_case
  add column stream varchar(24) character set ascii collate ascii_bin null,
  add column unit_id uuid null,
  add column transferred_to uuid null,
  add column external_code varchar(64) null,
  add column paused_since datetime(6) null,
  -- of all pauses that are over
  add column paused_seconds bigint not null default 0,
  add column answered_at datetime(6) null,
  add key ix_feedback_case_stream (stream, received_at, id),
  add key ix_feedback_case_unit (unit_id, received_at, id),
  add key ix_feedback_case_transferred (transferred_to),
  add constraint fk_feedback_case_unit foreign key (unit_id) references organisation (id),
  add constraint fk_feedback_case_transferred foreign key (transferred_to) references organisation (id);

alter table feedback_event
  add column by_id varchar(64) character set ascii collate ascii_bin not null default 'public',
  add column by_name varchar(200) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci not null default 'Public',
  add column comment varchar(2000) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci null,
  -- whether the sender reads the comment
  add column is_told boolean not null default false;

-- Each version stays as it was written; at most one is signed.
create table feedback_answer (
  case_id uuid not null,
  number int not null,
  text mediumtext not null,
  drafted_at datetime(6) not null,
  drafted_by_id varchar(64) character set ascii collate ascii_bin not null,
  drafted_by_name varchar(200) not null,
  signed_at datetime(6) null,
  signed_by_id varchar(64) character set ascii collate ascii_bin null,
  signed_by_name varchar(200) null,
  primary key (case_id, number),
  constraint fk_feedback_answer_case foreign key (case_id) references feedback_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- What the staff write for each other, and what a sender adds when asked.
create table feedback_note (
  id uuid not null primary key,
  case_id uuid not null,
  at datetime(6) not null,
  by_id varchar(64) character set ascii collate ascii_bin not null,
  by_name varchar(200) not null,
  from_sender boolean not null,
  text mediumtext not null,
  key ix_feedback_note_case (case_id, at, id),
  constraint fk_feedback_note_case foreign key (case_id) references feedback_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;
