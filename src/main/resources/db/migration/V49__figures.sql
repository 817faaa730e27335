-- What the log says of each case, for figures about many of them. All of it can be made anew from the log.
create table figure_case (
	case_id uuid primary key,
	process text not null,
	opened_at timestamptz not null,
	follows uuid,
	invited_at timestamptz,
	consented_at timestamptz,
	turn_at timestamptz,
	ended_at timestamptz,
	outcome text,
	kept boolean not null default false,
	last_process text,
	last_element text,
	help_asked_at timestamptz,
	help_came_at timestamptz,
	counseled boolean not null default false,
	interventions int not null default 0,
	counselor_answers int not null default 0
);

-- What is under way: an element by the mark of the stay at it.
create table figure_stay (
	case_id uuid not null,
	mark text not null,
	seq bigint not null,
	process text not null,
	element text not null,
	since timestamptz not null,
	answered_at timestamptz,
	primary key (case_id, mark)
);

-- Which cases have been at an element.
create table figure_visit (
	case_id uuid not null,
	process text not null,
	element text not null,
	primary key (case_id, process, element)
);

-- The sums of it: how many cases came, how often, how many stays are over, how long these took, and how much of that
-- the first to answer waited for the others.
create table figure_element (
	process text not null,
	element text not null,
	cases bigint not null,
	stays bigint not null,
	ended bigint not null,
	seconds bigint not null,
	waited bigint not null,
	primary key (process, element)
);
