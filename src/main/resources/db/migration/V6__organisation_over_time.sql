-- An organisation is neither its name nor its code: it has several of them, one after the other.
create table organisation_name (
  organisation_id uuid not null,
  position int not null,
  name varchar(300) not null,
  short_name varchar(100) null,
  code varchar(32) collate utf8mb4_bin null,
  valid_from date null,
  valid_to date null,
  primary key (organisation_id, position),
  key ix_organisation_name_name (name, organisation_id),
  key ix_organisation_name_short (short_name, organisation_id),
  key ix_organisation_name_code (code, organisation_id),
  constraint fk_organisation_name_organisation foreign key (organisation_id) references organisation (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

insert into organisation_name (organisation_id, position, name, short_name, code)
  select id, 0, name, short_name, code from organisation;

-- The name that stays is the newest one, for the order of the list.
alter table organisation
  drop column short_name,
  drop column code,
  add column version bigint not null default 1,
  add column updated_at datetime(6) null,
  add column updated_by_id varchar(64) character set ascii collate ascii_bin not null default 'loa',
  add column updated_by_name varchar(200) not null default 'Loa';
update organisation set updated_at = created_at;
alter table organisation
  alter column version drop default,
  modify column updated_at datetime(6) not null,
  alter column updated_by_id drop default,
  alter column updated_by_name drop default;

-- What it is searched by: the folded words of all its names and codes. Those of earlier rows come with their next change.
create table organisation_word (
  word varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  organisation_id uuid not null,
  primary key (word, organisation_id),
  key ix_organisation_word_organisation (organisation_id),
  constraint fk_organisation_word_organisation foreign key (organisation_id) references organisation (id)
);
insert ignore into organisation_word (word, organisation_id)
  select lower(left(code, 32)), organisation_id from organisation_name where code is not null;

create table organisation_relation (
  organisation_id uuid not null,
  position int not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  other_id uuid not null,
  happened_on date not null,
  basis_id uuid null,
  primary key (organisation_id, position),
  key ix_organisation_relation_other (other_id, kind),
  key ix_organisation_relation_basis (basis_id),
  constraint fk_organisation_relation_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_organisation_relation_other foreign key (other_id) references organisation (id),
  -- The basis is a document, which this package does not know: the key is the last word on its existence.
  constraint fk_organisation_relation_basis foreign key (basis_id) references document (id)
);

-- Who changes the shape of a graph holds its row: two changes, each right alone, could close a circle together.
create table graph_lock (
  graph varchar(16) character set ascii collate ascii_bin not null primary key
);
insert into graph_lock (graph) values ('organisation');

-- Lists in an order of their own: by name, or as a tree is read. Null stands in no such list.
alter table published_item
  add column sort_key varchar(300) null,
  add column valid_from date null,
  add column valid_to date null,
  add key ix_published_item_order (kind, locale, visibility, sort_key, id);
update published_item p join organisation o on o.id = p.id
  set p.sort_key = o.name, p.valid_from = o.valid_from, p.valid_to = o.valid_to
  where p.kind = 'ORGANISATION';
-- What was published before is shown by its names over time as well.
update published_item p join organisation_name n on n.organisation_id = p.id
  set p.summary = json_object('id', p.id, 'to', p.valid_to,
        'names', json_array(json_object('name', n.name, 'from', null, 'to', null))),
      p.detail = json_object('id', p.id, 'from', p.valid_from, 'to', p.valid_to,
        'names', json_array(json_object('name', n.name, 'shortName', n.short_name, 'code', n.code, 'from', null, 'to', null)),
        'relations', json_array())
  where p.kind = 'ORGANISATION';
update published_item set sort_key = code where kind = 'TOPIC';
