-- The role of the program: it may add to the record, and neither change nor remove what stands there.
do $$ begin
	if not exists (select 1 from pg_roles where rolname = 'attune_app') then
		create role attune_app login;
	end if;
end $$;
grant usage on schema public, vault to attune_app;
grant select, insert, update, delete on all tables in schema public, vault to attune_app;
grant usage, select on all sequences in schema public, vault to attune_app;
revoke update, delete on trail, trail_place, tree_node, checkpoint, log_key, staff_act from attune_app;
