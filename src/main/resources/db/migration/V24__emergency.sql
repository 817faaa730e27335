-- Somebody who does not counsel a case wants to read it in an emergency; a second member of staff has to say yes.
create table emergency (
	emergency_id uuid primary key,
	case_id uuid not null references case_file,
	account_id uuid not null references account,
	role text not null check (role in ('counselor', 'supervisor')),
	pseudonym text not null,
	reason bytea not null,
	asked_at timestamptz not null,
	confirmed_by uuid references account,
	confirmed_at timestamptz,
	check (confirmed_by <> account_id),
	check ((confirmed_by is null) = (confirmed_at is null))
);
create index emergency_asked on emergency (asked_at);
create trigger emergency_stays before delete on emergency
	for each row execute function refuse_change();
