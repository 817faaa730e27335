-- Up to which place in the log somebody has read it: the first place that is still to be read.
create table log_bookmark (
	reader text primary key,
	next_seq bigint not null
);

-- Where a case did not run as its model says, by the first entry that shows it.
create table deviation (
	case_id uuid not null,
	seq bigint not null,
	kind text not null,
	alarm boolean not null,
	at timestamptz not null,
	process text not null,
	element text not null,
	found_at timestamptz not null,
	primary key (case_id, seq, kind)
);
create index deviation_seq on deviation (seq desc);
create index deviation_alarm on deviation (found_at) where alarm;
