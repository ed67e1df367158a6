-- Documents no longer in force that an edition goes on citing on purpose: somebody looked, and keeps it as it was.
create table edition_kept_citation (
  edition_id uuid not null,
  document_id uuid not null,
  kept_at datetime(6) not null,
  kept_by_id varchar(64) character set ascii collate ascii_bin not null,
  kept_by_name varchar(200) not null,
  explanation varchar(2000) not null,
  primary key (edition_id, document_id),
  key ix_edition_kept_citation_document (document_id),
  constraint fk_edition_kept_citation_edition foreign key (edition_id) references edition (id),
  constraint fk_edition_kept_citation_document foreign key (document_id) references document (id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;
