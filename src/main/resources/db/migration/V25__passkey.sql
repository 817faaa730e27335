-- Passkeys of members of staff: the public half alone.
create table passkey (
	credential_id bytea primary key,
	account_id uuid not null references account,
	public_key bytea not null,
	signature_count bigint not null,
	transports text[] not null,
	verified boolean not null,
	backup_eligible boolean not null,
	backup_state boolean not null,
	attestation bytea not null,
	client_data bytea not null,
	created_at timestamptz not null,
	last_used_at timestamptz not null
);
create index passkey_account on passkey (account_id);

-- What a passkey has to sign, once and soon.
create table passkey_challenge (
	challenge bytea primary key,
	account_id uuid references account,
	expires_at timestamptz not null
);

-- Tokens that members of staff make for programs of theirs have a name; others have none.
alter table access_token add column token_id uuid not null default gen_random_uuid();
alter table access_token add column name bytea;
create unique index access_token_id on access_token (token_id);
