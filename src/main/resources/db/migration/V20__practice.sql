-- How the practice works: one row, made at the first start.
create table practice (
	one boolean primary key default true check (one),
	counselor text not null check (counselor in ('always', 'when-needed')),
	opening text not null default 'anybody' check (opening in ('anybody', 'staff')),
	days smallint[] not null default '{}',
	day_begins time not null default '09:00',
	day_ends time not null default '17:00',
	zone text not null default 'UTC',
	most_cases int not null default 20,
	most_red int not null default 3,
	pager text,
	minutes_on_duty int not null default 15,
	minutes_off_duty int not null default 60,
	minutes_to_colleagues int not null default 15,
	minutes_to_supervisors int not null default 30
);
