alter table account add column closed_at timestamptz;

-- What a member of staff shows at the door: one row from the moment they begin to set it up.
create table staff_key (
	account_id uuid primary key references account,
	password text,
	totp bytea,
	totp_next bytea,
	last_step bigint not null default 0,
	failures int not null default 0,
	blocked_until timestamptz
);

-- Codes on paper for who has lost their phone; one that was used is deleted.
create table recovery_code (
	account_id uuid not null references account,
	code_hash bytea not null,
	primary key (account_id, code_hash)
);

-- What members of staff did to the practice and to each other. Rows are only ever added. actor is null for the program.
create table staff_act (
	act_id bigint generated always as identity primary key,
	at timestamptz not null,
	actor uuid,
	kind text not null,
	about uuid,
	data jsonb not null
);
create trigger staff_act_for_ever before update or delete on staff_act
	for each row execute function refuse_change();
create trigger staff_act_whole before truncate on staff_act
	for each statement execute function refuse_change();
