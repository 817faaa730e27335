-- When a person does not want mail, in their own time zone; both or neither.
alter table account add column quiet_from time;
alter table account add column quiet_until time;
alter table account add constraint quiet_time_is_whole check ((quiet_from is null) = (quiet_until is null));
