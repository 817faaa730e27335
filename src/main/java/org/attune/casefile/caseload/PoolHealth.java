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
 * it: {@code pool}. What is asked of a counselor and what they have not read can wait a
 * day; somebody who may not be safe only until a counselor should have looked.
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
		this.jdbc.sql("""
				select coalesce(extract(epoch from :now::timestamptz - min(since)), 0)::bigint as age,
					count(*) filter (where urgent and since < :now) as unanswered
				from (
					select min(r.opened_at) as since, false as urgent from step s join task_run r using (run_id)
					where s.status = 'open' and s.person_id is null
					union all select min(since), false from look_wanted
					union all select answer_by, true from alert
					where acknowledged_at is null and (settled_at is null or again_since is not null)) as waits""")
			.param("now", OffsetDateTime.now(this.clock))
			.query((row) -> {
				boolean late = row.getLong("age") > PATIENCE.toSeconds() || row.getInt("unanswered") > 0;
				health.status(late ? "DELAYED" : "UP")
					.withDetail("oldestSeconds", row.getLong("age"))
					.withDetail("unanswered", row.getInt("unanswered"));
			});
	}

}
