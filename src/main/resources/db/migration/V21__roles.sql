alter table account drop constraint account_kind_check;
alter table account add constraint account_kind_check
	check (kind in ('participant', 'counselor', 'supervisor', 'auditor', 'administrator'));
