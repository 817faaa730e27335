package org.attune.audit.conformance;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Says at the health endpoint when a case did not run as its model says:
 * {@code conformance}.
 */
@Component("conformanceHealthIndicator")
class ConformanceHealth extends AbstractHealthIndicator {

	private static final Duration REMEMBERED = Duration.ofDays(7);

	private final Deviations deviations;

	private final Clock clock;

	ConformanceHealth(Deviations deviations, Clock clock) {
		this.deviations = deviations;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		long alarms = this.deviations.alarmsSince(this.clock.instant().minus(REMEMBERED));
		health.status((alarms > 0) ? "DEVIATING" : "UP").withDetail("inLastSevenDays", alarms);
	}

}
