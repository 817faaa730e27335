-- Who gets a case that waits for a counselor: whoever takes it, or one after the other is asked.
alter table practice add column assigning text not null default 'pool' check (assigning in ('pool', 'rotation'));
alter table practice add column hours_to_take int not null default 24;

-- The counselor whom somebody in a case would like; they are asked first.
create table counselor_choice (
	case_id uuid primary key references case_file,
	account_id uuid not null references account,
	chosen_at timestamptz not null
);

-- A case that one counselor is asked to take; without an account, nobody is left to ask and everybody may.
create table case_offer (
	offer_id uuid primary key,
	case_id uuid not null references case_file,
	account_id uuid references account,
	offered_at timestamptz not null,
	until_at timestamptz not null,
	ended_at timestamptz
);
create unique index case_offer_open on case_offer (case_id) where ended_at is null;
create index case_offer_waiting on case_offer (account_id) where ended_at is null;
create index case_offer_case on case_offer (case_id);
