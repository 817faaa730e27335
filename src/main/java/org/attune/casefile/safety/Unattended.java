package org.attune.casefile.safety;

import java.util.Comparator;

import org.attune.casefile.CaseFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A case whose counselor went: whoever may not be safe in it calls for all others. */
@Component
public class Unattended {

	private final Alerts alerts;

	private final ApplicationEventPublisher events;

	Unattended(Alerts alerts, ApplicationEventPublisher events) {
		this.alerts = alerts;
		this.events = events;
	}

	/** Calls at once, once for all of them; does nothing where everybody is safe. */
	public void call(CaseFile file) {
		this.alerts.of(file)
			.stream()
			.filter(Alert::open)
			.map(Alert::colour)
			.max(Comparator.naturalOrder())
			.ifPresent((colour) -> this.events.publishEvent(new Raised(file.id(), colour)));
	}

}
