-- How somebody talks best in a case, sealed under their key; null where they said nothing.
alter table person add column ways bytea;

-- The time that somebody has beyond the one in which the task is due for all; null for none.
alter table step add column longer interval;
