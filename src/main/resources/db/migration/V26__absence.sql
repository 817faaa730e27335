-- Counselors who are away: until then others can take their cases.
create table absence (
	account_id uuid primary key references account,
	until_at timestamptz not null
);
