-- Tries to come in that were not right, by a keyed hash of who it was to be, how and from where.
create table wrong_try (
	try_key bytea primary key,
	failures int not null,
	next_at timestamptz not null
);
create index wrong_try_next on wrong_try (next_at);
alter table staff_key drop column failures;
alter table staff_key drop column blocked_until;
