-- What members of staff did to cases, holds with it; and what was erased.
drop index trail_by_staff;
create index trail_by_staff on trail (trail_id) where kind in ('intervened', 'read', 'noted', 'counselor-came',
	'counselor-went', 'acknowledged', 'shuttle-began', 'shuttle-ended', 'passed-on', 'sent-back',
	'emergency-asked', 'emergency-confirmed', 'emergency-read', 'held', 'hold-lifted');
create index trail_of_erasing on trail (trail_id) where kind = 'erased';
