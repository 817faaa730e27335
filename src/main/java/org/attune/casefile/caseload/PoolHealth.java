package org.attune.casefile.caseload;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at the health endpoint when nobody takes what waits for a counselor, or looks at
 * it: {@code pool}.
 */
@Component("poolHealthIndicator")
class PoolHealth extends AbstractHealthIndicator {

	private static final Duration PATIENCE = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	PoolHealth(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		long age = this.jdbc.sql("""
				select coalesce(extract(epoch from :now::timestamptz - min(since)), 0)::bigint from (
					select min(r.opened_at) as since from step s join task_run r using (run_id)
					where s.status = 'open' and s.person_id is null
					union all select min(since) from look_wanted
					union all select min(answer_by) from alert
					where acknowledged_at is null and (settled_at is null or again_since is not null)) as waits""")
			.param("now", OffsetDateTime.now(this.clock))
			.query(Long.class)
			.single();
		health.status((age > PATIENCE.toSeconds()) ? "DELAYED" : "UP").withDetail("oldestSeconds", age);
	}

}
