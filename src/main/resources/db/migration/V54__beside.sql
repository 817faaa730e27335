-- A case that people have beside another one, such as the time that they plan for each other.
alter table case_file add column beside uuid references case_file;
create index case_file_beside on case_file (beside) where beside is not null;
