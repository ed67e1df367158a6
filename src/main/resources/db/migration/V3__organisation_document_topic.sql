create table organisation (
  id uuid not null primary key,
  name varchar(300) not null,
  short_name varchar(100) null,
  code varchar(32) collate utf8mb4_bin null,
  valid_from date null,
  valid_to date null,
  created_at datetime(6) not null,
  key ix_organisation_name (name, id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table document (
  id uuid not null primary key,
  symbol varchar(64) collate utf8mb4_bin null,
  type varchar(64) not null,
  issuer_id uuid not null,
  issued varchar(10) character set ascii collate ascii_bin null,
  date_as_written varchar(64) null,
  effective_from date null,
  effective_to date null,
  abstract varchar(1000) not null,
  verified boolean not null,
  created_at datetime(6) not null,
  key ix_document_symbol (symbol, id),
  key ix_document_issued (issued, id),
  constraint fk_document_issuer foreign key (issuer_id) references organisation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table document_replacement (
  document_id uuid not null,
  replaced_id uuid not null,
  primary key (document_id, replaced_id),
  key ix_document_replacement_replaced (replaced_id),
  constraint fk_document_replacement_document foreign key (document_id) references document (id),
  constraint fk_document_replacement_replaced foreign key (replaced_id) references document (id)
);

create table topic (
  id uuid not null primary key,
  code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  slug varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(300) not null,
  description varchar(2000) null,
  parent_id uuid null,
  position int not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  unique key uq_topic_code (code),
  unique key uq_topic_slug (slug),
  key ix_topic_position (position, id),
  constraint fk_topic_parent foreign key (parent_id) references topic (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table topic_alias (
  topic_id uuid not null,
  alias varchar(100) not null,
  primary key (topic_id, alias),
  constraint fk_topic_alias_topic foreign key (topic_id) references topic (id)
) character set utf8mb4 collate utf8mb4_bin;

create table topic_document (
  topic_id uuid not null,
  position int not null,
  document_id uuid not null,
  primary key (topic_id, position),
  constraint fk_topic_document_topic foreign key (topic_id) references topic (id),
  constraint fk_topic_document_document foreign key (document_id) references document (id)
);
