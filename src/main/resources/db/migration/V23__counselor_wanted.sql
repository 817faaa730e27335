-- Cases that wait for a counselor, whoever counseled them before; account_id: whom the people wish for, if anybody.
create table counselor_wanted (
	case_id uuid primary key references case_file,
	account_id uuid references account,
	since timestamptz not null
);
