-- When it became known that callbacks may be missing.
alter table reconciliation add column asked_for_at timestamptz;
