-- Who asked for the search index to be made anew, and when. Each index remembers the last one it has followed.
create table search_rebuild (
  id uuid not null primary key,
  requested_at datetime(6) not null,
  requested_by_id varchar(64) character set ascii collate ascii_bin not null,
  requested_by_name varchar(200) not null
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;
