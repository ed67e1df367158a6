create table abbreviation (
  id uuid not null primary key,
  version bigint not null,
  abbreviation varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  folded varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  topic_id uuid null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  updated_by_name varchar(200) not null,
  -- Null is never a duplicate of null, so that everywhere is a scope with a value of its own.
  scope uuid as (coalesce(topic_id, '00000000-0000-0000-0000-000000000000')) persistent,
  unique key uq_abbreviation_scope (scope, abbreviation),
  key ix_abbreviation_list (folded, id),
  key ix_abbreviation_topic (topic_id, folded, id),
  constraint fk_abbreviation_topic foreign key (topic_id) references topic (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table abbreviation_expansion (
  abbreviation_id uuid not null,
  position int not null,
  vi varchar(300) not null,
  en varchar(300) null,
  primary key (abbreviation_id, position),
  constraint fk_abbreviation_expansion_abbreviation foreign key (abbreviation_id) references abbreviation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- What an abbreviation is found by: its own letters and its expansions, without marks.
create table abbreviation_term (
  abbreviation_id uuid not null,
  term varchar(600) not null,
  primary key (abbreviation_id, term),
  key ix_abbreviation_term_term (term, abbreviation_id),
  constraint fk_abbreviation_term_abbreviation foreign key (abbreviation_id) references abbreviation (id)
) character set utf8mb4 collate utf8mb4_bin;
