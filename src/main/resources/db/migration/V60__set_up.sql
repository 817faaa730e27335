-- Who pressed the button of their link, and sets up how they come in: the hash of what their browser keeps.
create table set_up (
	set_up_hash bytea primary key,
	account_id uuid not null references account,
	leads_to text not null,
	expires_at timestamptz not null
);
create index set_up_account on set_up (account_id);
