-- When the author let the counselor read what was private in it.
alter table contribution add column shown_at timestamptz;
