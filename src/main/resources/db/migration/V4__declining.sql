-- What somebody says who leaves instead of answering the invitation, as task.field=value.
alter table invitation add column decline text[] not null default '{}';
