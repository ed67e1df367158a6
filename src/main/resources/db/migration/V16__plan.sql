create table plan (
  id uuid not null primary key,
  version bigint not null,
  slug varchar(160) character set ascii collate ascii_bin not null,
  -- Those of the newest edition, kept here for the indexes that lists are read by.
  state varchar(16) character set ascii collate ascii_bin not null,
  year smallint not null,
  organisation_id uuid not null,
  latest_id uuid null,
  live_id uuid null,
  created_at datetime(6) not null,
  created_by_id varchar(64) character set ascii collate ascii_bin not null,
  created_by_name varchar(200) not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  approved_at datetime(6) null,
  unique key uq_plan_slug (slug),
  key ix_plan_list (updated_at, id),
  key ix_plan_state (state, updated_at, id),
  key ix_plan_year (year, updated_at, id),
  key ix_plan_organisation (organisation_id, updated_at, id),
  constraint fk_plan_organisation foreign key (organisation_id) references organisation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table plan_edition (
  id uuid not null primary key,
  plan_id uuid not null,
  number int not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  title varchar(300) not null,
  year smallint not null,
  organisation_id uuid not null,
  parent_id uuid null,
  document_id uuid null,
  budget bigint null,
  budget_source varchar(500) null,
  budget_public boolean not null,
  notes varchar(5000) null,
  change_note varchar(1000) null,
  created_at datetime(6) not null,
  created_by_id varchar(64) character set ascii collate ascii_bin not null,
  created_by_name varchar(200) not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  approved_at datetime(6) null,
  approved_by_id varchar(64) character set ascii collate ascii_bin null,
  approved_by_name varchar(200) null,
  -- At most one edition in the making and one that counts, whatever the application does.
  open_slot tinyint as (case when state in ('DRAFT', 'SUBMITTED') then 1 end) persistent,
  live_slot tinyint as (case when state in ('APPROVED', 'IN_PROGRESS', 'CLOSED') then 1 end) persistent,
  unique key uq_plan_edition_number (plan_id, number),
  unique key uq_plan_edition_open (plan_id, open_slot),
  unique key uq_plan_edition_live (plan_id, live_slot),
  key ix_plan_edition_organisation (organisation_id),
  key ix_plan_edition_parent (parent_id),
  key ix_plan_edition_document (document_id),
  constraint fk_plan_edition_plan foreign key (plan_id) references plan (id),
  constraint fk_plan_edition_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_plan_edition_parent foreign key (parent_id) references plan (id),
  constraint fk_plan_edition_document foreign key (document_id) references document (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

alter table plan
  add constraint fk_plan_latest foreign key (latest_id) references plan_edition (id),
  add constraint fk_plan_live foreign key (live_id) references plan_edition (id);

create table plan_objective (
  edition_id uuid not null,
  position int not null,
  text varchar(1000) not null,
  primary key (edition_id, position),
  constraint fk_plan_objective_edition foreign key (edition_id) references plan_edition (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table plan_requirement (
  edition_id uuid not null,
  position int not null,
  text varchar(1000) not null,
  primary key (edition_id, position),
  constraint fk_plan_requirement_edition foreign key (edition_id) references plan_edition (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- Everybody whose words are in the edition: none of them may approve it.
create table plan_contributor (
  edition_id uuid not null,
  person_id varchar(64) character set ascii collate ascii_bin not null,
  primary key (edition_id, person_id),
  constraint fk_plan_contributor_edition foreign key (edition_id) references plan_edition (id)
);

-- An item is the same through all editions that have it: what was done for it goes on counting.
create table plan_item (
  edition_id uuid not null,
  item_id uuid not null,
  version bigint not null,
  position int not null,
  section varchar(300) null,
  title varchar(500) not null,
  description varchar(4000) null,
  notes varchar(4000) null,
  lead_unit_id uuid null,
  starts_on date not null,
  ends_on date not null,
  recurrence varchar(16) character set ascii collate ascii_bin not null,
  outside_year_reason varchar(1000) null,
  product varchar(300) null,
  quantity int not null,
  budget bigint null,
  budget_public boolean not null,
  cancellation varchar(1000) null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  updated_by_name varchar(200) not null,
  primary key (edition_id, item_id),
  key ix_plan_item_order (edition_id, position, item_id),
  key ix_plan_item_lead (lead_unit_id),
  constraint fk_plan_item_edition foreign key (edition_id) references plan_edition (id),
  constraint fk_plan_item_lead foreign key (lead_unit_id) references organisation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table plan_item_topic (
  edition_id uuid not null,
  item_id uuid not null,
  topic_id uuid not null,
  primary key (edition_id, item_id, topic_id),
  key ix_plan_item_topic_topic (topic_id, edition_id),
  constraint fk_plan_item_topic_item foreign key (edition_id, item_id) references plan_item (edition_id, item_id),
  constraint fk_plan_item_topic_topic foreign key (topic_id) references topic (id)
);

create table plan_item_form (
  edition_id uuid not null,
  item_id uuid not null,
  form varchar(32) character set ascii collate ascii_bin not null,
  primary key (edition_id, item_id, form),
  constraint fk_plan_item_form_item foreign key (edition_id, item_id) references plan_item (edition_id, item_id)
);

create table plan_item_audience (
  edition_id uuid not null,
  item_id uuid not null,
  audience varchar(16) character set ascii collate ascii_bin not null,
  primary key (edition_id, item_id, audience),
  constraint fk_plan_item_audience_item foreign key (edition_id, item_id) references plan_item (edition_id, item_id)
);

create table plan_item_unit (
  edition_id uuid not null,
  item_id uuid not null,
  organisation_id uuid not null,
  primary key (edition_id, item_id, organisation_id),
  key ix_plan_item_unit_organisation (organisation_id),
  constraint fk_plan_item_unit_item foreign key (edition_id, item_id) references plan_item (edition_id, item_id),
  constraint fk_plan_item_unit_organisation foreign key (organisation_id) references organisation (id)
);

-- Which plan implements which is a graph without circles.
insert into graph_lock (graph) values ('plan');
