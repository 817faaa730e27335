-- When somebody asked for a counselor, and when one did something then. All figures are made anew from the log for it.
create table figure_wait (
	case_id uuid not null,
	seq bigint not null,
	asked_at timestamptz not null,
	answered_at timestamptz,
	primary key (case_id, seq)
);
truncate figure_case, figure_stay, figure_visit, figure_element;
