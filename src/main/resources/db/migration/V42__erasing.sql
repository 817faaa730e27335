-- While one stands, nobody erases words in the case: a counselor says why, and until when.
create table legal_hold (
	hold_id uuid primary key,
	case_id uuid not null references case_file,
	person_id uuid not null references person,
	reason bytea not null,
	until_at timestamptz not null,
	set_at timestamptz not null,
	lifted_at timestamptz
);
create unique index legal_hold_standing on legal_hold (case_id) where lifted_at is null;
