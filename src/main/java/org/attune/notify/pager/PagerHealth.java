package org.attune.notify.pager;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says at the health endpoint when the pager cannot be reached: {@code pager}. */
@Component("pagerHealthIndicator")
class PagerHealth extends AbstractHealthIndicator {

	private final PagerNotes notes;

	PagerHealth(PagerNotes notes) {
		this.notes = notes;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		int unreached = this.notes.unreached();
		health.status((unreached > 0) ? "DELAYED" : "UP").withDetail("unsent", unreached);
	}

}
