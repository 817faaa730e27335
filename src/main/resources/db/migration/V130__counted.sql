-- What people said in numbers, if they ticked that the practice may count it in: in the clear, and gone once it is taken
-- back or erased. The talk is the first of those that follow one another.
create table counted_number (
	contribution_id uuid not null references contribution,
	item text not null,
	number smallint not null check (number between 0 and 10),
	person_id uuid not null references person,
	talk uuid not null references case_file,
	moment text not null check (moment in ('start', 'later', 'last')),
	primary key (contribution_id, item)
);
create index counted_number_of_talk on counted_number (talk);
create index counted_number_of_person on counted_number (person_id);
