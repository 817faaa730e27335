-- Each answer is a row of its own: one that waits for a counselor leaves alone what the others read already. Ids tell nobody
-- when something was written. What a counselor asked another text for goes to nobody.
alter table repair_answer
	add column reply_id uuid not null default gen_random_uuid(),
	drop constraint repair_answer_pkey,
	add primary key (reply_id);
create index repair_answer_repair on repair_answer (repair_id);
alter table repair add column returned_at timestamptz;

-- That a counselor was shown what somebody said about starting over, once a day.
create table repair_read (
	person_id uuid not null references person,
	said_id uuid not null,
	on_day date not null,
	primary key (person_id, said_id, on_day)
);

-- What waits for a counselor, each by its own id.
create view repair_waiting as
	select r.repair_id as said_id, r.case_id, r.person_id from repair r join person p using (person_id)
	where r.delivered_at is null and r.returned_at is null and p.left_at is null
	union all
	select a.reply_id, r.case_id, a.person_id
	from repair_answer a join repair r using (repair_id) join person p on p.person_id = a.person_id
	where a.delivered_at is null and p.left_at is null;
