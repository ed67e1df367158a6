-- Columns that are compared with whatever a caller sends: MariaDB refuses to compare an ascii column with a text that
-- has other letters ("illegal mix of collations") instead of finding nothing. They still compare byte by byte.

alter table audit_entry modify actor_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table article modify created_by_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table topic
  modify code varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  modify slug varchar(160) character set utf8mb4 collate utf8mb4_bin not null;
alter table published_route modify slug varchar(160) character set utf8mb4 collate utf8mb4_bin not null;

-- Who wants a slug takes its place in one of these queues first. InnoDB would let several wait for a slug that somebody
-- else is just taking, and when that one is rolled back, as every dry run is, it would grant it to all and deadlock them.
create table slug_queue (
  id smallint not null primary key
);
insert into slug_queue (id)
  with recursive numbers (id) as (select 0 union all select id + 1 from numbers where id < 63)
  select id from numbers;
