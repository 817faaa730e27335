package org.attune.audit.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at the health endpoint when the log contradicts a checkpoint, or does not keep up
 * with the trail: {@code log}.
 */
@Component("logHealthIndicator")
class LogHealth extends AbstractHealthIndicator {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Checkpoints checkpoints;

	private final JdbcClient jdbc;

	private final Clock clock;

	LogHealth(Checkpoints checkpoints, JdbcClient jdbc, Clock clock) {
		this.checkpoints = checkpoints;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Optional<Checkpoint> contradicted = this.checkpoints.contradicted();
		if (contradicted.isPresent()) {
			health.down().withDetail("contradictsCheckpoint", contradicted.get().size());
			return;
		}
		long age = age();
		health.status((age > PATIENCE.toSeconds()) ? "DELAYED" : "UP").withDetail("behindSeconds", age);
	}

	private long age() {
		return this.jdbc.sql("""
				select coalesce(extract(epoch from :now - min(t.at)), 0)::bigint from trail t, trail_horizon h
				where t.trail_id > h.all_until
					and (select p.seq from trail_place p where p.trail_id = t.trail_id) is null""")
			.param("now", OffsetDateTime.now(this.clock))
			.query(Long.class)
			.single();
	}

}
