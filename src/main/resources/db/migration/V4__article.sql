create table article (
  id uuid not null primary key,
  version bigint not null,
  locale varchar(8) character set ascii collate ascii_bin not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  latest_id uuid null,
  live_id uuid null,
  created_at datetime(6) not null,
  created_by_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  created_by_name varchar(200) not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  published_at datetime(6) null,
  emergency_by_id varchar(64) character set ascii collate ascii_bin null,
  emergency_by_name varchar(200) null,
  emergency_at datetime(6) null,
  key ix_article_list (updated_at, id),
  key ix_article_state (state, updated_at, id),
  key ix_article_creator (created_by_id, updated_at, id),
  key ix_article_emergency (emergency_at, id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table edition (
  id uuid not null primary key,
  article_id uuid not null,
  number int not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  title varchar(300) not null,
  summary varchar(1000) not null,
  body mediumtext not null,
  slug varchar(160) character set ascii collate ascii_bin not null,
  byline varchar(200) null,
  organisation_id uuid null,
  update_type varchar(8) character set ascii collate ascii_bin not null,
  change_note varchar(1000) null,
  created_at datetime(6) not null,
  created_by_id varchar(64) character set ascii collate ascii_bin not null,
  created_by_name varchar(200) not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  scheduled_at datetime(6) null,
  published_at datetime(6) null,
  -- At most one edition in the making and one before the public, whatever the application does.
  open_slot tinyint as (case when state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'SCHEDULED') then 1 end) persistent,
  live_slot tinyint as (case when state in ('PUBLISHED', 'WITHDRAWN') then 1 end) persistent,
  unique key uq_edition_number (article_id, number),
  unique key uq_edition_open (article_id, open_slot),
  unique key uq_edition_live (article_id, live_slot),
  key ix_edition_scheduled (state, scheduled_at),
  key ix_edition_organisation (organisation_id),
  constraint fk_edition_article foreign key (article_id) references article (id),
  constraint fk_edition_organisation foreign key (organisation_id) references organisation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

alter table article
  add constraint fk_article_latest foreign key (latest_id) references edition (id),
  add constraint fk_article_live foreign key (live_id) references edition (id);

create table edition_topic (
  edition_id uuid not null,
  position int not null,
  topic_id uuid not null,
  primary key (edition_id, position),
  key ix_edition_topic_topic (topic_id, edition_id),
  constraint fk_edition_topic_edition foreign key (edition_id) references edition (id),
  constraint fk_edition_topic_topic foreign key (topic_id) references topic (id)
);

create table edition_document (
  edition_id uuid not null,
  position int not null,
  document_id uuid not null,
  primary key (edition_id, position),
  key ix_edition_document_document (document_id, edition_id),
  constraint fk_edition_document_edition foreign key (edition_id) references edition (id),
  constraint fk_edition_document_document foreign key (document_id) references document (id)
);

create table edition_audience (
  edition_id uuid not null,
  audience varchar(16) character set ascii collate ascii_bin not null,
  primary key (edition_id, audience),
  key ix_edition_audience_audience (audience, edition_id),
  constraint fk_edition_audience_edition foreign key (edition_id) references edition (id)
);

-- Everybody whose words are in the edition: none of them may review or approve it.
create table edition_contributor (
  edition_id uuid not null,
  person_id varchar(64) character set ascii collate ascii_bin not null,
  primary key (edition_id, person_id),
  constraint fk_edition_contributor_edition foreign key (edition_id) references edition (id)
);

-- A slug belongs to the article that first took it; once public it is never free again. The languages share one
-- namespace: an address does not name the language, which the reader's Accept-Language decides.
create table article_slug (
  locale varchar(8) character set ascii collate ascii_bin not null,
  slug varchar(160) character set ascii collate ascii_bin not null,
  article_id uuid not null,
  was_public boolean not null,
  primary key (slug),
  key ix_article_slug_article (article_id),
  constraint fk_article_slug_article foreign key (article_id) references article (id)
);

-- Who wants a slug takes its place in one of these queues first. InnoDB would let several wait for a slug that somebody
-- else is just taking, and when that one is rolled back, as every dry run is, it would grant it to all and deadlock them.
create table slug_queue (
  id smallint not null primary key
);
insert into slug_queue (id)
  with recursive numbers (id) as (select 0 union all select id + 1 from numbers where id < 63)
  select id from numbers;
