-- What is hidden of a case before the public reads it; the original stays as it was sent.
create table feedback_redaction (
  case_id uuid not null,
  position int not null,
  part varchar(16) character set ascii collate ascii_bin not null,
  starts_at int not null,
  ends_at int not null,
  reason varchar(16) character set ascii collate ascii_bin not null,
  primary key (case_id, position),
  constraint fk_feedback_redaction_case foreign key (case_id) references feedback_case (id)
);

alter table feedback_case
  add column redacted_at datetime(6) null,
  add column redacted_by_id varchar(64) character set ascii collate ascii_bin null,
  add column redacted_by_name varchar(200) null,
  -- whether the public reads it, or read it once
  add column was_public boolean not null default false,
  add column rating tinyint null,
  add column rating_comment varchar(2000) null,
  add column rated_at datetime(6) null;
