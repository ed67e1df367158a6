-- What staff have decided of single days; all others follow from the rules in the code.
create table holiday (
  id uuid not null primary key,
  version bigint not null,
  date date not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  name varchar(200) not null,
  name_en varchar(200) null,
  status varchar(16) character set ascii collate ascii_bin not null,
  basis varchar(300) null,
  verified boolean not null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  updated_by_name varchar(200) not null,
  unique key uq_holiday_date (date)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

create table deadline_rule (
  id uuid not null primary key,
  version bigint not null,
  regime varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  step varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  amount int not null,
  unit varchar(16) character set ascii collate ascii_bin not null,
  start varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  basis varchar(300) not null,
  verified boolean not null,
  valid_from date null,
  valid_to date null,
  updated_at datetime(6) not null,
  updated_by_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  updated_by_name varchar(200) not null,
  key ix_deadline_rule_step (regime, step, valid_from),
  key ix_deadline_rule_regime (regime, id)
) character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_ci;

-- Who changes the days (1) or the rules (2) takes its turn here: each change is judged by all the others.
create table calendar_queue (
  id tinyint not null primary key
);
insert into calendar_queue (id) values (1), (2);

-- 2026. That Tết has nine days off in a row has a source; the single days, and the swap, were not held against the notice.
insert into holiday (id, version, date, kind, name, name_en, status, basis, verified, updated_at, updated_by_id, updated_by_name)
  values
  ('018f2a3c-2026-7000-8000-000000000001', 0, '2026-02-16', 'HOLIDAY', 'Tết Nguyên đán: ngày cuối năm âm lịch', 'Lunar New Year: last day of the old year', 'OFFICIAL', 'Lịch nghỉ Tết Bính Ngọ 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-2026-7000-8000-000000000002', 0, '2026-02-17', 'HOLIDAY', 'Tết Nguyên đán: mùng 1', 'Lunar New Year: day 1', 'OFFICIAL', 'Lịch nghỉ Tết Bính Ngọ 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-2026-7000-8000-000000000003', 0, '2026-02-18', 'HOLIDAY', 'Tết Nguyên đán: mùng 2', 'Lunar New Year: day 2', 'OFFICIAL', 'Lịch nghỉ Tết Bính Ngọ 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-2026-7000-8000-000000000004', 0, '2026-02-19', 'HOLIDAY', 'Tết Nguyên đán: mùng 3', 'Lunar New Year: day 3', 'OFFICIAL', 'Lịch nghỉ Tết Bính Ngọ 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-2026-7000-8000-000000000005', 0, '2026-02-20', 'HOLIDAY', 'Tết Nguyên đán: mùng 4', 'Lunar New Year: day 4', 'OFFICIAL', 'Lịch nghỉ Tết Bính Ngọ 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-2026-7000-8000-000000000006', 0, '2026-08-22', 'MAKEUP_WORKING', 'Làm bù cho thứ Hai 31/8', 'Worked in place of Monday 31 August', 'OFFICIAL', 'Hoán đổi ngày làm việc dịp Quốc khánh 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-2026-7000-8000-000000000007', 0, '2026-08-31', 'SWAP_OFF', 'Nghỉ hoán đổi, làm bù thứ Bảy 22/8', 'Off in exchange for Saturday 22 August', 'OFFICIAL', 'Hoán đổi ngày làm việc dịp Quốc khánh 2026 (chưa đối chiếu văn bản)', false, '2026-01-01', 'loa', 'Loa');

-- The same for the public, as HolidayPublisher writes it.
insert into published_item (id, locale, kind, slug, code, visibility, summary, detail, links, published_at, updated_at, modified_at)
  select '018f2a3c-ca1e-7000-8000-000000002026', 'vi', 'CALENDAR', '2026', null, 'LIVE', d.days, d.days, '{}', '2026-01-01', '2026-01-01', '2026-01-01'
    from (select concat('{"days":[', group_concat(concat(
            '{"date":"', date, '","kind":"', replace(lower(kind), '_', '-'), '","name":{"vi":"', name, '","en":"', name_en,
            '"},"status":"', lower(status), '","basis":"', basis, '","verified":false}') order by date separator ','), ']}') as days
            from holiday) d;
insert into published_route (kind, locale, slug, item) values ('CALENDAR', 'vi', '2026', '018f2a3c-ca1e-7000-8000-000000002026');
insert into change_log (seq, kind, item, locale, action, slug, tags, at)
  select seq + 1, 'CALENDAR', '018f2a3c-ca1e-7000-8000-000000002026', 'vi', 'PUBLISHED', '2026', '', utc_timestamp(6)
    from change_head where id = 1 for update;
update change_head set seq = seq + 1 where id = 1;

-- How long the regimes give; where it is not known since when, no first day stands.
insert into deadline_rule (id, version, regime, step, amount, unit, start, basis, verified, updated_at, updated_by_id, updated_by_name)
  values
  ('018f2a3c-de4d-7000-8000-000000000001', 0, 'government-portal', 'answer', 20, 'CALENDAR_DAY', 'receipt', '574/QĐ-TTg (2017)', true, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-de4d-7000-8000-000000000002', 0, 'government-portal', 'status-update', 7, 'CALENDAR_DAY', 'last-update', '574/QĐ-TTg (2017)', true, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-de4d-7000-8000-000000000003', 0, 'legal-document-feedback', 'answer', 15, 'CALENDAR_DAY', 'receipt', '89/CĐ-TTg (2025)', true, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-de4d-7000-8000-000000000004', 0, 'administrative-regulation', 'classify-and-transfer', 5, 'WORKING_DAY', 'receipt', '20/2008/NĐ-CP', false, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-de4d-7000-8000-000000000005', 0, 'personal-data-request', 'first-response', 2, 'WORKING_DAY', 'receipt', '356/2025/NĐ-CP', true, '2026-01-01', 'loa', 'Loa'),
  ('018f2a3c-de4d-7000-8000-000000000006', 0, 'takedown', 'take-down', 24, 'HOUR', 'receipt', '147/2024/NĐ-CP', true, '2026-01-01', 'loa', 'Loa');
