package org.attune.engine;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says at the health endpoint when timers do not fire: {@code timers}. */
@Component("timersHealthIndicator")
class TimerHealth extends AbstractHealthIndicator {

	private final LateTimers late;

	TimerHealth(LateTimers late) {
		this.late = late;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Optional<Duration> lag = this.late.lag();
		health.status(lag.isPresent() ? "DELAYED" : "UP")
			.withDetail("lagSeconds", lag.map(Duration::toSeconds).orElse(0L));
	}

}
