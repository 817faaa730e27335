-- A short note to the practice's pager, kept until it has got there. "address" is where it could not be brought to.
create table pager_note (
	note_id bigint generated always as identity primary key,
	case_id uuid not null,
	noted_at timestamptz not null,
	due_at timestamptz not null,
	attempts int not null default 0,
	address text,
	sent_at timestamptz,
	given_up_at timestamptz
);
create index pager_note_due on pager_note (due_at) where sent_at is null and given_up_at is null;
create index pager_note_unsent on pager_note (case_id) where sent_at is null;
