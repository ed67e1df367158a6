-- symbol is the one official way of writing what was entered. period is
-- the year of issue or the Party committee's term: within it, an issuer gives out a symbol once. What has an older rendition than the program is rendered anew at its start.
alter table document
  modify column symbol varchar(80) collate utf8mb4_bin null,
  add column symbol_as_written varchar(64) collate utf8mb4_bin null after symbol,
  add column term varchar(32) collate utf8mb4_bin null after issuer_id,
  add column period varchar(32) collate utf8mb4_bin null after term,
  add column signer varchar(200) null after abstract,
  add column source varchar(500) null after verified,
  add column rendition smallint not null default 0,
  add key ix_document_rendition (rendition),
  add column version bigint not null default 0,
  add column updated_at datetime(6) null,
  add column updated_by_id varchar(64) character set ascii collate ascii_bin null,
  add column updated_by_name varchar(200) null;

update document set symbol_as_written = symbol, updated_at = created_at, updated_by_id = '', updated_by_name = '';
-- Of documents entered twice before this was forbidden, the first keeps the place; the others are left without a period.
update document d
  join (select id, row_number() over (partition by issuer_id, symbol, left(issued, 4) order by created_at, id) as n
          from document) o on o.id = d.id
   set d.period = left(d.issued, 4) where o.n = 1;

alter table document
  modify column updated_at datetime(6) not null,
  modify column updated_by_id varchar(64) character set ascii collate ascii_bin not null,
  modify column updated_by_name varchar(200) not null,
  drop key ix_document_symbol,
  add unique key uq_document_symbol (symbol, issuer_id, period);

create table document_relation (
  document_id uuid not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  other_id uuid not null,
  since date null,
  primary key (document_id, kind, other_id),
  key ix_document_relation_other (other_id, kind),
  constraint fk_document_relation_document foreign key (document_id) references document (id),
  constraint fk_document_relation_other foreign key (other_id) references document (id)
);
insert into document_relation (document_id, kind, other_id)
  select document_id, 'REPLACES', replaced_id from document_replacement;
drop table document_replacement;

create table document_file (
  document_id uuid not null,
  position int not null,
  title varchar(300) not null,
  url varchar(1000) collate utf8mb4_bin not null,
  media_type varchar(100) character set ascii collate ascii_bin null,
  primary key (document_id, position),
  constraint fk_document_file_document foreign key (document_id) references document (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- Whoever changes relations between documents holds this row: only so can nobody close a circle of replacements by two
-- changes at once that do not see each other.
create table document_graph (
  id tinyint not null primary key
);
insert into document_graph (id) values (1);

-- What a published item is found by: words and values, each a list in the order of published_at.
create table published_term (
  kind varchar(16) character set ascii collate ascii_bin not null,
  term varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  published_at datetime(6) not null,
  item uuid not null,
  primary key (kind, term, published_at, item),
  key ix_published_term_item (item)
);

-- What a document is worth from one day until before another.
create table published_status (
  status varchar(16) character set ascii collate ascii_bin not null,
  published_at datetime(6) not null,
  item uuid not null,
  valid_from date not null,
  valid_until date not null,
  primary key (status, published_at, item, valid_from),
  key ix_published_status_from (status, valid_from),
  key ix_published_status_until (status, valid_until),
  key ix_published_status_item (item)
);
