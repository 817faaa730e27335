-- The few times that the log was put back from a backup, among all that happened.
create index trail_restored on trail (trail_id) where kind = 'restored';
