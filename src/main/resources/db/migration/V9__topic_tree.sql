alter table topic
  add column version bigint not null default 1,
  add column name_en varchar(300) null,
  add column description_en varchar(2000) null,
  add column retired boolean not null default false,
  -- A merged topic keeps its row: superseded editions were filed under it, and its code leads on.
  add column merged_into uuid null,
  -- The place in the whole tree, depth first; its own topic's row is the only one that says where that is.
  add column tree_order int not null default 0,
  add column updated_by_id varchar(64) character set ascii collate ascii_bin not null default 'loa',
  add column updated_by_name varchar(200) not null default 'Loa',
  drop key ix_topic_position,
  add key ix_topic_order (tree_order, id),
  add key ix_topic_children (parent_id, tree_order, id),
  add key ix_topic_retired (retired, tree_order, id),
  add constraint fk_topic_merged foreign key (merged_into) references topic (id);
alter table topic
  alter column version drop default,
  alter column updated_by_id drop default,
  alter column updated_by_name drop default;
update topic t join (select id, row_number() over (order by code) as place from topic) o on o.id = t.id
  set t.tree_order = o.place;

-- An alias is nobody else's, in whatever spelling.
alter table topic_alias
  add column folded varchar(100) character set utf8mb4 collate utf8mb4_bin not null default '',
  add key ix_topic_alias_folded (folded);
update topic_alias set folded = lower(alias);
alter table topic_alias alter column folded drop default;

-- A slug that was ever a topic's stays its own, also once the topic is gone: an old link never leads elsewhere.
create table topic_slug (
  slug varchar(160) character set utf8mb4 collate utf8mb4_bin not null primary key,
  topic_id uuid not null
);
insert into topic_slug (slug, topic_id) select slug, id from topic;

-- What it is searched by: the folded words of code, names and aliases. Those of earlier rows come with their next change.
create table topic_word (
  word varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  topic_id uuid not null,
  primary key (word, topic_id),
  key ix_topic_word_topic (topic_id),
  constraint fk_topic_word_topic foreign key (topic_id) references topic (id)
);
insert ignore into topic_word (word, topic_id) select lower(code), id from topic;
insert ignore into topic_word (word, topic_id) select lower(alias), topic_id from topic_alias;

insert into graph_lock (graph) values ('topic');

-- Where the code of a merged item leads to.
alter table published_item
  add column successor uuid null,
  add key ix_published_item_successor (successor);
update published_item
  set detail = json_insert(detail, '$.locale', 'vi', '$.retired', json_compact('false'))
  where kind = 'TOPIC';
update published_item p join topic t on t.id = p.id set p.sort_key = lpad(t.tree_order, 8, '0') where p.kind = 'TOPIC';
