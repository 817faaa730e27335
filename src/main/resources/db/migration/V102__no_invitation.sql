-- Who wants no invitation of whom: a keyed hash of both, so that the table names nobody. Without a time it is for ever.
create table no_invitation (
	pair bytea primary key,
	until_at timestamptz
);

-- An invitation that nobody tells the person of; to all others it is one that was not answered yet.
alter table invitation add column quiet boolean not null default false;
