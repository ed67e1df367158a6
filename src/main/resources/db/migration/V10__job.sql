create table job (
  id uuid not null primary key,
  kind varchar(32) character set ascii collate ascii_bin not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  validate_only boolean not null,
  created_at datetime(6) not null,
  created_by_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  created_by_name varchar(200) not null,
  created_by_roles varchar(200) character set ascii collate ascii_bin not null,
  started_at datetime(6) null,
  finished_at datetime(6) null,
  total int not null,
  done int not null,
  failed int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  next_part int not null,
  problems int not null,
  -- Which node works on it, and when another may take it: the first moment at which nobody holds it, null once it is over.
  holder varchar(36) character set ascii collate ascii_bin null,
  free_at datetime(6) null,
  key ix_job_free (free_at)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- What was uploaded, some rows in each part; deleted when the job is over.
create table job_input (
  job_id uuid not null,
  part int not null,
  content longtext character set utf8mb4 collate utf8mb4_bin not null,
  primary key (job_id, part),
  constraint fk_job_input_job foreign key (job_id) references job (id)
);

-- Which row came first with a natural key, by its digest; deleted when the job is over.
create table job_row (
  job_id uuid not null,
  row_key char(64) character set ascii collate ascii_bin not null,
  row_no int not null,
  primary key (job_id, row_key),
  constraint fk_job_row_job foreign key (job_id) references job (id)
);

create table job_problem (
  job_id uuid not null,
  position int not null,
  row_no int not null,
  pointer varchar(300) not null,
  code varchar(64) character set ascii collate ascii_bin not null,
  arguments varchar(1000) not null,
  primary key (job_id, position),
  constraint fk_job_problem_job foreign key (job_id) references job (id)
) character set utf8mb4 collate utf8mb4_bin;
