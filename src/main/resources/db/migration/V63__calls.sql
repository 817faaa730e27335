-- The day came on which a counselor wanted to look again at somebody: since when they are called, until somebody looks.
alter table alert add column again_since timestamptz;
create index alert_look_again on alert (look_again_at) where look_again_at is not null and again_since is null;
drop index alert_unanswered;
create index alert_unanswered on alert (answer_by)
	where acknowledged_at is null and (settled_at is null or again_since is not null);

-- Somebody asks for help once more, while a counselor still has to decide; what they say is sealed under their key.
create table help_call (
	call_id uuid primary key,
	place bigint generated always as identity,
	alert_id uuid not null references alert,
	words bytea,
	at timestamptz not null
);
create index help_call_alert on help_call (alert_id);

-- Texts wait for a counselor who has not seen them, or all texts shall go through one and there is none: one row a case,
-- as long as it is so.
create table look_wanted (
	case_id uuid primary key references case_file,
	since timestamptz not null,
	answer_by timestamptz not null,
	told smallint not null default 0
);
create index case_file_shuttle on case_file (case_id) where shuttle_since is not null and status <> 'closed';

-- One mail is enough that says something waits to be looked at.
delete from mail a using mail b
	where a.kind = 'look' and b.kind = 'look' and a.case_id = b.case_id and a.account_id = b.account_id
		and a.sent_at is null and b.sent_at is null and a.given_up_at is null and b.given_up_at is null
		and a.mail_id > b.mail_id;
create unique index mail_look on mail (case_id, account_id)
	where kind = 'look' and sent_at is null and given_up_at is null;
