-- What people write for themselves: each journal under a key of its own, and nothing of it in the clear but when.
create table journal (
	account_id uuid primary key references account,
	key_owner uuid not null
);

create table journal_entry (
	entry_id uuid primary key,
	account_id uuid not null references journal on delete cascade,
	body bytea not null,
	written_at timestamptz not null,
	changed_at timestamptz not null
);
create index journal_entry_newest on journal_entry (account_id, written_at desc, entry_id desc);
