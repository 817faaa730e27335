-- The days after the next one on which to look again at somebody who may not have been safe.
alter table alert add column looks_later timestamptz[] not null default '{}';
