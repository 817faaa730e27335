-- A step notes that somebody was active. Without this index, and with room on the page, that touches no index at all;
-- who looks once an hour for cases that were left alone reads them all.
drop index case_file_open;
alter table case_file set (fillfactor = 80);
