package org.attune.notify.pager;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says at the health endpoint when the pager cannot be reached: {@code pager}. */
@Component("pagerHealthIndicator")
class PagerHealth implements HealthIndicator {

	private final PagerNotes notes;

	PagerHealth(PagerNotes notes) {
		this.notes = notes;
	}

	@Override
	public Health health() {
		int unreached = this.notes.unreached();
		return ((unreached > 0) ? Health.status("DELAYED") : Health.up()).withDetail("unsent", unreached).build();
	}

}
