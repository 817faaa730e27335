-- Among the cases that nobody has, those in which somebody may not be safe come first.
drop index case_board_pool;
create index case_board_pool on case_board ((case risk when 'red' then 0 when 'amber' then 1 else 2 end), since, case_id)
	where counselor is null;
