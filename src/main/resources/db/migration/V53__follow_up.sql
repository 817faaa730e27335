-- A case can follow another one: it looks back at what was agreed there. follow_looked: whether it was asked
-- already if something is to follow a case that has ended.
alter table case_file add column follows uuid references case_file;
alter table case_file add column look_back_on date;
alter table case_file add column follow_looked boolean not null default false;
update case_file set follow_looked = true where status = 'closed';
create index case_file_follows on case_file (follows) where follows is not null;
create index case_file_to_follow on case_file (closed_at) where status = 'closed' and not follow_looked;
