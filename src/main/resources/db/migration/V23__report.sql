-- What counts of a plan within a window, the first day first.
alter table evidence add key ix_evidence_report (plan_id, counts, happened_on, id);
