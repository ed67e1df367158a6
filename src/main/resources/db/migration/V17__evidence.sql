-- What was done for an item of a plan. One thing may be done for several items, but for each of them it counts once.
create table evidence (
  id uuid not null primary key,
  version bigint not null,
  plan_id uuid not null,
  item_id uuid not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  -- Of something that Loa keeps itself.
  reference uuid null,
  -- Whether the publication store shows it, written with whatever changes that there; what is elsewhere always counts.
  counts boolean not null,
  url varchar(1000) collate utf8mb4_bin null,
  title varchar(500) not null,
  outlet varchar(200) null,
  happened_on date not null,
  quantity int not null,
  notes varchar(2000) null,
  identity char(64) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  created_by_id varchar(64) character set ascii collate ascii_bin not null,
  created_by_name varchar(200) not null,
  unique key uq_evidence_identity (item_id, identity),
  key ix_evidence_list (item_id, happened_on, id),
  -- All that progress reads of it.
  key ix_evidence_progress (plan_id, counts, item_id, happened_on, quantity),
  key ix_evidence_reference (reference, plan_id),
  constraint fk_evidence_plan foreign key (plan_id) references plan (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- Articles that were proposed for an item and that a planner does not count for it.
create table evidence_dismissal (
  item_id uuid not null,
  article_id uuid not null,
  plan_id uuid not null,
  comment varchar(1000) null,
  dismissed_at datetime(6) not null,
  dismissed_by_id varchar(64) character set ascii collate ascii_bin not null,
  dismissed_by_name varchar(200) not null,
  primary key (item_id, article_id),
  constraint fk_evidence_dismissal_plan foreign key (plan_id) references plan (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;
