-- Somebody who is asked into a case that has begun already.
alter table invitation add column late boolean not null default false;

-- Somebody is to come in, or to go, if everybody in the case says yes. For who is to come in: a name and an address, sealed
-- under the key of the counselor who asked, and gone once it is over.
create table people_change (
	change_id uuid primary key,
	case_id uuid not null references case_file,
	asked_by uuid not null references person,
	person_id uuid references person,
	name bytea,
	contact bytea,
	asked_at timestamptz not null,
	until_at timestamptz not null,
	ended_at timestamptz,
	agreed boolean
);
create unique index people_change_open on people_change (case_id) where ended_at is null;
create index people_change_person on people_change (person_id) where agreed;

-- What each of them said, sealed under their own key; gone once it was counted.
create table people_consent (
	change_id uuid not null references people_change,
	person_id uuid not null references person,
	answer bytea not null,
	primary key (change_id, person_id)
);
