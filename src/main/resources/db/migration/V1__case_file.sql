create schema if not exists vault;

create table vault.person_key (
	owner uuid primary key,
	wrapped bytea not null,
	created_at timestamptz not null
);

create table account (
	account_id uuid primary key,
	kind text not null check (kind in ('participant', 'counselor', 'auditor')),
	name bytea not null,
	contact bytea,
	contact_index bytea unique,
	zone text,
	language text,
	next_contact bytea,
	former_contact bytea,
	next_hash bytea,
	next_until timestamptz,
	created_at timestamptz not null
);

create table access_token (
	token_hash bytea primary key,
	account_id uuid not null references account,
	expires_at timestamptz not null
);
create index access_token_account on access_token (account_id);

create table sign_in_link (
	link_hash bytea primary key,
	account_id uuid not null references account,
	leads_to text not null,
	handed_over boolean not null default false,
	expires_at timestamptz not null,
	used_at timestamptz
);
create index sign_in_link_account on sign_in_link (account_id);

create table case_file (
	case_id uuid primary key,
	process text not null,
	version int not null,
	definition_id text not null,
	root_instance text,
	relationship text not null check (relationship in ('friends', 'partners', 'family', 'other')),
	language text not null,
	pace text not null check (pace in ('calm', 'normal', 'quick')),
	status text not null check (status in ('inviting', 'running', 'paused', 'closed')),
	outcome text,
	topic bytea not null,
	opened_at timestamptz not null,
	last_active_at timestamptz not null,
	expires_after_seconds bigint,
	closed_at timestamptz,
	opened_with bytea unique,
	end_told boolean not null default false,
	check ((status = 'closed') = (closed_at is not null))
);
create index case_file_open on case_file (last_active_at) where status <> 'closed';
create index case_file_untold on case_file (closed_at) where status = 'closed' and not end_told;

create table person (
	person_id uuid primary key,
	case_id uuid not null references case_file,
	account_id uuid not null references account,
	ordinal smallint not null,
	role text not null check (role in ('participant', 'counselor')),
	pseudonym text not null,
	name bytea not null,
	accepted_at timestamptz,
	left_at timestamptz,
	unique (case_id, ordinal),
	unique (case_id, account_id)
);
create index person_account on person (account_id);

create table invitation (
	person_id uuid primary key references person,
	case_id uuid not null references case_file,
	accept text[] not null,
	invited_at timestamptz not null,
	expires_at timestamptz not null
);

create table pause (
	pause_id uuid primary key,
	case_id uuid not null references case_file,
	person_id uuid not null references person,
	stage text,
	timers text[] not null,
	asked_at timestamptz not null,
	until_at timestamptz not null,
	ended_at timestamptz
);
create unique index pause_open on pause (case_id) where ended_at is null;
create index pause_over on pause (until_at) where ended_at is null;

create table task_run (
	run_id uuid primary key,
	place bigint generated always as identity,
	case_id uuid not null references case_file,
	activity_instance text not null,
	process_instance text not null,
	definition_id text not null,
	task text not null,
	path text[] not null,
	stage text,
	privacy text not null check (privacy in ('private', 'counselor', 'sealed', 'shared')),
	holds boolean not null,
	status text not null check (status in ('open', 'answered', 'done', 'cancelled')),
	due_at timestamptz,
	about uuid references person,
	opened_at timestamptz not null
);
create index task_run_case on task_run (case_id, task);

create table cancelled_scope (
	scope text primary key,
	case_id uuid not null references case_file
);
create index cancelled_scope_case on cancelled_scope (case_id);

create table contribution (
	contribution_id uuid primary key,
	place bigint generated always as identity,
	case_id uuid not null references case_file,
	run_id uuid not null references task_run,
	person_id uuid not null references person,
	privacy text not null check (privacy in ('private', 'counselor', 'sealed', 'shared')),
	body bytea not null,
	counselor_body bytea,
	private_body bytea,
	at timestamptz not null,
	revealed_at timestamptz,
	taken_back_at timestamptz
);
create index contribution_case on contribution (case_id, place);

create table step (
	step_id uuid primary key,
	place bigint generated always as identity,
	case_id uuid not null references case_file,
	run_id uuid not null references task_run,
	person_id uuid references person,
	status text not null check (status in ('open', 'done', 'dropped')),
	route jsonb,
	contribution_id uuid references contribution,
	answer_key bytea,
	told boolean,
	reminders smallint not null default 0
);
create index step_open on step (case_id, person_id) where status = 'open';
create index step_run on step (run_id);
create index step_untold on step (place) where status = 'open' and not told;

create table draft (
	step_id uuid primary key references step,
	body bytea not null,
	saved_at timestamptz not null
);

create table case_board (
	case_id uuid primary key references case_file,
	stage text,
	waiting_for uuid[] not null,
	since timestamptz not null,
	due_at timestamptz,
	risk text,
	counselor uuid
);

create table trail (
	trail_id bigint generated always as identity primary key,
	case_id uuid not null,
	at timestamptz not null,
	process text not null,
	element text not null,
	kind text not null,
	actor text not null,
	role text not null,
	content bytea,
	data jsonb not null
);
create index trail_case on trail (case_id, trail_id);

-- case_id refers to no row: who writes a mail must not wait for a case that somebody has in hand.
create table mail (
	mail_id uuid primary key default gen_random_uuid(),
	message_id text not null unique generated always as ('<' || mail_id::text || '@attune>') stored,
	kind text not null,
	account_id uuid not null references account,
	case_id uuid,
	due_at timestamptz not null,
	attempts int not null default 0,
	tried_at timestamptz,
	sent_at timestamptz,
	given_up_at timestamptz
);
create index mail_due on mail (due_at) where sent_at is null and given_up_at is null;
create index mail_given_up on mail (given_up_at) where given_up_at is not null;
create unique index mail_nudge on mail (case_id, account_id)
	where kind in ('your-turn', 'reminder') and sent_at is null and given_up_at is null;
create unique index mail_asked_for on mail (account_id, kind)
	where case_id is null and sent_at is null and given_up_at is null;

create table scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures int,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
