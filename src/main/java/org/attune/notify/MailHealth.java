package org.attune.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says at the health endpoint when mails do not get out: {@code mailbox}. */
@Component("mailboxHealthIndicator")
class MailHealth extends AbstractHealthIndicator {

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	MailHealth(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		long age = this.jdbc.sql("select coalesce(extract(epoch from :now - min(m.due_at)), 0)::bigint " + Mails.DUE)
			.param("now", OffsetDateTime.now(this.clock))
			.query(Long.class)
			.single();
		health.status((age > PATIENCE.toSeconds()) ? "DELAYED" : "UP").withDetail("oldestSeconds", age);
	}

}
