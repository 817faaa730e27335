-- That a counselor was shown an alert, once a day: the trail tells each of these as one reading.
create table alert_read (
	person_id uuid not null references person,
	alert_id uuid not null references alert,
	on_day date not null,
	primary key (person_id, alert_id, on_day)
);
