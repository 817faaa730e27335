-- What people call a case by when they talk about it.
alter table case_file add column number bigint generated always as identity;
create unique index case_file_number on case_file (number);

create index case_board_counselor on case_board (counselor);
create index case_board_pool on case_board (since, case_id) where counselor is null;
create index step_pool on step (case_id) where status = 'open' and person_id is null;

-- What a counselor was shown of what others said, once a day: whether the trail tells it already.
create table disclosure (
	person_id uuid not null references person,
	contribution_id uuid not null references contribution,
	on_day date not null,
	primary key (person_id, contribution_id, on_day)
);
