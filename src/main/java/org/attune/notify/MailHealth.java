package org.attune.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the health endpoint when mails do not get out: {@code mailbox}. */
@Component("mailboxHealthIndicator")
class MailHealth implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	MailHealth(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Health health() {
		long age = this.jdbc.sql("select coalesce(extract(epoch from :now - min(m.due_at)), 0)::bigint " + Mails.DUE)
			.param("now", OffsetDateTime.now(this.clock))
			.query(Long.class)
			.single();
		return ((age > PATIENCE.toSeconds()) ? Health.status("DELAYED") : Health.up()).withDetail("oldestSeconds", age)
			.build();
	}

}
