-- Somebody may not be safe, or may not be safe to be with: a counselor has to look. What it is stands sealed under the
-- person's key. As long as it is not settled, what the person answers is kept and goes to nobody but a counselor.
create table alert (
	alert_id uuid primary key,
	place bigint generated always as identity,
	case_id uuid not null references case_file,
	person_id uuid not null references person,
	verdict bytea not null,
	raised_at timestamptz not null,
	answer_by timestamptz not null,
	told smallint not null default 0,
	acknowledged_at timestamptz,
	acknowledged_by uuid references person,
	look_again_at timestamptz,
	ends_at timestamptz,
	settled_at timestamptz
);
create index alert_case on alert (case_id);
create index alert_open on alert (person_id) where settled_at is null;
create index alert_unanswered on alert (answer_by) where acknowledged_at is null and settled_at is null;
create index alert_ends on alert (ends_at) where settled_at is null;

-- What a counselor decided about it, and why, sealed under the counselor's key. Rows are only ever added.
create table alert_decision (
	decision_id uuid primary key,
	place bigint generated always as identity,
	alert_id uuid not null references alert,
	person_id uuid not null references person,
	decision text not null,
	reason bytea not null,
	at timestamptz not null
);
create index alert_decision_alert on alert_decision (alert_id);
create trigger alert_decision_for_ever before update on alert_decision
	for each row execute function refuse_change();

-- Answered, and a counselor looks at it first: to everybody else the step is still open.
alter table step add column waits boolean not null default false;
create index step_waits on step (case_id) where waits;

-- Since when every text goes through the counselor; null when people write to each other.
alter table case_file add column shuttle_since timestamptz;
