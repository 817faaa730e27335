-- Cases that wait for a counselor because they lost theirs.
create table counselor_wanted (
	case_id uuid primary key references case_file,
	since timestamptz not null
);
