-- Nothing reads it: what is public is in the publication store, and the history tells what was.
alter table feedback_case drop column was_public;
