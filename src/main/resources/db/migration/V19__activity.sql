-- What was done and leaves nothing that could be read here; what does not apply to a kind is null.
create table activity (
  id uuid not null primary key,
  version bigint not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  title varchar(500) not null,
  summary varchar(2000) null,
  starts_on date not null,
  ends_on date not null,
  unit_id uuid not null,
  place varchar(300) null,
  outlet varchar(200) null,
  programme varchar(300) null,
  minutes int null,
  repeats int null,
  url varchar(1000) collate utf8mb4_bin null,
  copies int null,
  prizes varchar(1000) null,
  evaluation varchar(2000) null,
  notes varchar(2000) null,
  identity char(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  unique key uq_activity_identity (identity),
  key ix_activity_list (starts_on, id),
  key ix_activity_kind (kind, starts_on, id),
  key ix_activity_unit (unit_id, starts_on, id),
  constraint fk_activity_unit foreign key (unit_id) references organisation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table activity_topic (
  activity_id uuid not null,
  topic_id uuid not null,
  primary key (activity_id, topic_id),
  key ix_activity_topic_topic (topic_id, activity_id),
  constraint fk_activity_topic_activity foreign key (activity_id) references activity (id),
  constraint fk_activity_topic_topic foreign key (topic_id) references topic (id)
);

create table activity_audience (
  activity_id uuid not null,
  audience varchar(16) character set ascii collate ascii_bin not null,
  primary key (activity_id, audience),
  constraint fk_activity_audience_activity foreign key (activity_id) references activity (id)
);

-- How many came, never who.
create table activity_participants (
  activity_id uuid not null,
  audience varchar(16) character set ascii collate ascii_bin not null,
  number int not null,
  primary key (activity_id, audience),
  constraint fk_activity_participants_activity foreign key (activity_id) references activity (id)
);

create table activity_trainer (
  activity_id uuid not null,
  position int not null,
  name varchar(200) not null,
  primary key (activity_id, position),
  constraint fk_activity_trainer_activity foreign key (activity_id) references activity (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table activity_place (
  activity_id uuid not null,
  position int not null,
  name varchar(300) not null,
  primary key (activity_id, position),
  constraint fk_activity_place_activity foreign key (activity_id) references activity (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table activity_material (
  activity_id uuid not null,
  position int not null,
  title varchar(300) not null,
  url varchar(1000) collate utf8mb4_bin not null,
  primary key (activity_id, position),
  constraint fk_activity_material_activity foreign key (activity_id) references activity (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- Who enters or changes activities does so one after the other: whoever comes second is told of the first one.
create table activity_queue (
  id tinyint not null primary key
);
insert into activity_queue (id) values (1);

-- An activity that was proposed for an item can be turned down like an article.
alter table evidence_dismissal change column article_id reference uuid not null;
