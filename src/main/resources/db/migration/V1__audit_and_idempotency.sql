-- Codes, ids and hashes compare byte by byte; what people read is sorted as a Vietnamese dictionary does.
-- Columns that are compared with whatever a caller sends are utf8mb4 nevertheless: MariaDB refuses to compare an ascii
-- column with a text that has other letters ("illegal mix of collations") instead of finding nothing.

create table audit_head (
  id tinyint not null primary key,
  seq bigint not null,
  hash char(64) character set ascii collate ascii_bin not null
);
insert into audit_head (id, seq, hash) values (1, 0, repeat('0', 64));

create table audit_entry (
  seq bigint not null primary key,
  at datetime(6) not null,
  actor_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  actor_name varchar(200) not null,
  actor_roles varchar(200) character set ascii collate ascii_bin not null,
  action varchar(64) character set ascii collate ascii_bin not null,
  kind varchar(32) character set ascii collate ascii_bin not null,
  subject uuid not null,
  edition int null,
  comment varchar(2000) null,
  previous_hash char(64) character set ascii collate ascii_bin not null,
  hash char(64) character set ascii collate ascii_bin not null,
  key ix_audit_entry_subject (subject, seq),
  key ix_audit_entry_actor (actor_id, seq),
  key ix_audit_entry_at (at)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create trigger tr_audit_entry_update before update on audit_entry
  for each row signal sqlstate '45000' set message_text = 'audit_entry is append-only';
create trigger tr_audit_entry_delete before delete on audit_entry
  for each row signal sqlstate '45000' set message_text = 'audit_entry is append-only';

create table idempotency_key (
  caller varchar(64) character set ascii collate ascii_bin not null,
  name varchar(128) character set ascii collate ascii_bin not null,
  fingerprint char(64) character set ascii collate ascii_bin not null,
  at datetime(6) not null,
  status smallint null,
  headers varchar(1000) null,
  body longtext null,
  primary key (caller, name),
  key ix_idempotency_key_at (at)
) character set utf8mb4 collate utf8mb4_bin;
