-- What citizens and businesses ask, report and propose. Who sent it is sealed: only the service can read it, with its keys.
create table feedback_case (
  id uuid not null primary key,
  version bigint not null,
  code char(17) character set ascii collate ascii_bin not null,
  secret_digest char(64) character set ascii collate ascii_bin not null,
  state varchar(24) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  subject varchar(300) not null,
  content mediumtext not null,
  -- the same for the same words, whatever their marks and capitals
  content_digest char(64) character set ascii collate ascii_bin not null,
  topic_id uuid null,
  intake_channel varchar(16) character set ascii collate ascii_bin not null,
  received_at datetime(6) not null,
  is_spam boolean not null,
  duplicate_of uuid null,
  sender_name varbinary(1024) null,
  email varbinary(512) null,
  phone varbinary(256) null,
  address varbinary(2560) null,
  publish_name boolean not null,
  consent_purpose varchar(64) character set ascii collate ascii_bin null,
  consent_text_version varchar(32) character set ascii collate ascii_bin null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  unique key uq_feedback_case_code (code),
  key ix_feedback_case_list (received_at, id),
  key ix_feedback_case_state (state, received_at, id),
  key ix_feedback_case_topic (topic_id, received_at, id),
  key ix_feedback_case_content (content_digest, received_at),
  constraint fk_feedback_case_topic foreign key (topic_id) references topic (id),
  constraint fk_feedback_case_duplicate foreign key (duplicate_of) references feedback_case (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table feedback_event (
  case_id uuid not null,
  position int not null,
  at datetime(6) not null,
  state varchar(24) character set ascii collate ascii_bin not null,
  primary key (case_id, position),
  constraint fk_feedback_event_case foreign key (case_id) references feedback_case (id)
);
