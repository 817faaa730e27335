-- Somebody asks if they may start over, in words sealed under their key. Others read it from delivered_at on: what somebody
-- offers whose answers wait for a counselor waits as well.
create table repair (
	repair_id uuid primary key,
	case_id uuid not null references case_file,
	person_id uuid not null references person,
	words bytea not null,
	at timestamptz not null,
	delivered_at timestamptz
);
create index repair_case on repair (case_id);
create index repair_waits on repair (case_id) where delivered_at is null;

-- What another person says to it, sealed under that one's key; asked is how often they were asked so far, twice at most.
create table repair_answer (
	repair_id uuid not null references repair on delete cascade,
	person_id uuid not null references person,
	answer bytea not null,
	asked int not null default 1,
	at timestamptz not null,
	delivered_at timestamptz,
	primary key (repair_id, person_id)
);
