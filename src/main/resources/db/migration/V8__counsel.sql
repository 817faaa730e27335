-- What a counselor did to a case by hand, or said to the people in it. Rows are only ever added.
create table intervention (
	intervention_id uuid primary key,
	place bigint generated always as identity,
	case_id uuid not null references case_file,
	person_id uuid not null references person,
	kind text not null,
	to_person uuid references person,
	target text,
	reason bytea not null,
	words bytea,
	was jsonb not null,
	became jsonb not null,
	at timestamptz not null,
	key bytea
);
create index intervention_case on intervention (case_id, place);
create unique index intervention_key on intervention (person_id, key) where key is not null;

-- What counselors note for themselves; about one person or the whole. Sealed under a key of each note's own.
create table counselor_note (
	note_id uuid primary key,
	place bigint generated always as identity,
	case_id uuid not null references case_file,
	author uuid not null references person,
	about uuid references person,
	body bytea not null,
	at timestamptz not null
);
create index counselor_note_case on counselor_note (case_id, place);

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'Rows of % are only ever added', tg_table_name;
end
$$;
create trigger intervention_for_ever before update on intervention
	for each row execute function refuse_change();
create trigger counselor_note_for_ever before update on counselor_note
	for each row execute function refuse_change();

-- Who was asked, and is asked no more because a counselor skipped it, has said neither yes nor no.
alter table step drop constraint step_status_check;
alter table step add constraint step_status_check check (status in ('open', 'done', 'dropped', 'skipped'));

-- Finds people by name without knowing it: a keyed hash of the whole name, and of each word in it.
create table person_name (
	name_index bytea not null,
	person_id uuid not null references person,
	case_id uuid not null references case_file,
	primary key (name_index, person_id)
);
create index person_name_person on person_name (person_id);

create index mail_unsent_case on mail (case_id) where sent_at is null;

-- A counselor gives a case to another one, who has to take it; the people may refuse.
create table hand_over (
	hand_over_id uuid primary key,
	case_id uuid not null references case_file,
	from_person uuid not null references person,
	to_account uuid not null references account,
	intervention_id uuid,
	asked_at timestamptz not null,
	taken_at timestamptz,
	refused_at timestamptz
);
create unique index hand_over_open on hand_over (case_id) where taken_at is null;
create index hand_over_waiting on hand_over (to_account) where taken_at is null;
