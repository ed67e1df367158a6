create table published_item (
  id uuid not null,
  locale varchar(8) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  slug varchar(160) character set ascii collate ascii_bin null,
  code varchar(64) collate utf8mb4_bin null,
  visibility varchar(16) character set ascii collate ascii_bin not null,
  summary mediumtext not null,
  detail mediumtext not null,
  links mediumtext not null,
  published_at datetime(6) not null,
  updated_at datetime(6) not null,
  modified_at datetime(6) not null,
  next_change_at datetime(6) null,
  explanation varchar(2000) null,
  notice_at datetime(6) null,
  primary key (id, locale),
  unique key uq_published_item_code (kind, code, locale),
  key ix_published_item_list (kind, locale, visibility, published_at, id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- The key is the order of a filtered list: a page of it is one range of this index.
create table published_link (
  relation varchar(16) character set ascii collate ascii_bin not null,
  target varchar(36) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  locale varchar(8) character set ascii collate ascii_bin not null,
  published_at datetime(6) not null,
  item uuid not null,
  primary key (relation, target, kind, locale, published_at, item),
  key ix_published_link_item (item, locale),
  constraint fk_published_link_item foreign key (item, locale) references published_item (id, locale)
);

-- A slug that was ever public stays with its item: it answers the item, a redirect to its present slug, or 410.
create table published_route (
  kind varchar(16) character set ascii collate ascii_bin not null,
  locale varchar(8) character set ascii collate ascii_bin not null,
  slug varchar(160) character set utf8mb4 collate utf8mb4_bin not null,
  item uuid not null,
  primary key (kind, locale, slug),
  key ix_published_route_item (item, locale),
  constraint fk_published_route_item foreign key (item, locale) references published_item (id, locale)
);

-- What is scheduled, so that no cache outlives it.
create table publish_intent (
  item uuid not null,
  locale varchar(8) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  due_at datetime(6) not null,
  primary key (item, locale),
  key ix_publish_intent_due (kind, due_at)
);

create table change_head (
  id tinyint not null primary key,
  seq bigint not null
);
insert into change_head (id, seq) values (1, 0);

create table change_log (
  seq bigint not null primary key,
  kind varchar(16) character set ascii collate ascii_bin not null,
  item uuid not null,
  locale varchar(8) character set ascii collate ascii_bin not null,
  action varchar(16) character set ascii collate ascii_bin not null,
  slug varchar(160) character set ascii collate ascii_bin null,
  tags text character set ascii collate ascii_bin not null,
  at datetime(6) not null
);
