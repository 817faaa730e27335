-- What members of staff did to cases, among all that happened.
create index trail_by_staff on trail (trail_id) where kind in ('intervened', 'read', 'noted', 'counselor-came',
	'counselor-went', 'acknowledged', 'shuttle-began', 'shuttle-ended', 'passed-on', 'sent-back',
	'emergency-asked', 'emergency-confirmed', 'emergency-read');
