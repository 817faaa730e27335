-- Rules of the coach that a person does not want to hear of again.
create table dismissed_remark (
	account_id uuid not null references account on delete cascade,
	rule text not null,
	primary key (account_id, rule)
);

-- How often people met a rule in a month, and what they did with it. Of whom or of what, nothing is kept.
create table remark_count (
	rule text not null,
	month date not null,
	shown bigint not null default 0,
	taken bigint not null default 0,
	dismissed bigint not null default 0,
	primary key (rule, month)
);
