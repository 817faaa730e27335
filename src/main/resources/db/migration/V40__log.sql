-- Rows of the trail are only ever added; which transaction did tells when no earlier one can still be on its way.
create trigger trail_for_ever before update or delete on trail for each row execute function refuse_change();
create trigger trail_never_emptied before truncate on trail for each statement execute function refuse_change();
alter table trail add column xact xid8 not null default pg_current_xact_id();

-- The place of each row of the trail in the log, and the hash of its line (RFC 6962). trail_id refers to a row that
-- cannot go away; a foreign key would only lock it, for nothing.
create table trail_place (
	seq bigint primary key,
	trail_id bigint not null unique,
	leaf bytea not null
);
create trigger trail_place_for_ever before update or delete on trail_place for each row execute function refuse_change();
create trigger trail_place_never_emptied before truncate on trail_place for each statement execute function refuse_change();

-- Up to where all rows of the trail have their place, and no other can come: up to all_until; and up to next_until once
-- all transactions before next_xact have ended. Transactions have these numbers on this database server alone.
create table trail_horizon (
	one boolean primary key default true check (one),
	server bigint not null,
	all_until bigint not null,
	next_until bigint not null,
	next_xact xid8 not null
);
insert into trail_horizon (server, all_until, next_until, next_xact) values (0, 0, 0, '0');
