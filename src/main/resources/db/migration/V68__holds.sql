-- Somebody who is not part of the case can hold it too: an administrator, under a pseudonym; their key seals the reason.
alter table legal_hold alter column person_id drop not null;
alter table legal_hold add column account_id uuid references account;
alter table legal_hold add constraint legal_hold_of_one check ((person_id is null) <> (account_id is null));
create index legal_hold_newest on legal_hold (set_at);
