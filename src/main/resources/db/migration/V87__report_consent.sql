-- Who says yes to that their agreement may stand in a report for somebody who sent them here; taken back, the row goes.
create table report_consent (
	person_id uuid primary key references person,
	case_id uuid not null references case_file,
	given_at timestamptz not null
);
create index report_consent_of_case on report_consent (case_id);
