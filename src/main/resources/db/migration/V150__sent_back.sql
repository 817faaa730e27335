-- Whether a counselor asked the author of an answer for another one.
alter table step add column sent_back boolean not null default false;
