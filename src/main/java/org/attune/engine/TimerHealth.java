package org.attune.engine;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says at the health endpoint when timers do not fire: {@code timers}. */
@Component("timersHealthIndicator")
class TimerHealth implements HealthIndicator {

	private final LateTimers late;

	TimerHealth(LateTimers late) {
		this.late = late;
	}

	@Override
	public Health health() {
		Optional<Duration> lag = this.late.lag();
		return (lag.isPresent() ? Health.status("DELAYED") : Health.up())
			.withDetail("lagSeconds", lag.map(Duration::toSeconds).orElse(0L))
			.build();
	}

}
