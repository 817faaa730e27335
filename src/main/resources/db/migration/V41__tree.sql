-- The tree over the log (RFC 6962): the hash of each complete part of 2^level entries; level 0 stands in trail_place.
create table tree_node (
	level smallint not null,
	place bigint not null,
	hash bytea not null,
	primary key (level, place)
);

-- What was signed, and the public keys that it was signed with.
create table checkpoint (
	place bigint generated always as identity primary key,
	size bigint not null,
	root bytea not null,
	note text not null,
	at timestamptz not null
);
create table log_key (
	vkey text primary key,
	since timestamptz not null
);

do $$
declare
	kept text;
begin
	foreach kept in array array['tree_node', 'checkpoint', 'log_key'] loop
		execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
			kept || '_for_ever', kept);
		execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
			kept || '_never_emptied', kept);
	end loop;
end
$$;
