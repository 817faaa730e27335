package org.attune.notify;

import java.time.Clock;
import java.time.OffsetDateTime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the mails stand, for who watches the program: figures, and nothing of anybody. */
@Component
class MailFigures implements MeterBinder {

	private final JdbcClient jdbc;

	private final Clock clock;

	MailFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("attune.mails.due", this, MailFigures::due)
			.description("Mails that should be gone by now")
			.register(registry);
		Gauge.builder("attune.mails.age", this, MailFigures::age)
			.description("For how long the oldest of them is due")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("attune.mails.given.up", this, MailFigures::givenUp)
			.description("Mails that the mail server refused for good")
			.register(registry);
	}

	private double due() {
		return figure("select count(*) " + Mails.DUE);
	}

	private double age() {
		return figure("select coalesce(extract(epoch from :now - min(m.due_at)), 0) " + Mails.DUE);
	}

	private double givenUp() {
		return figure("select count(*) from mail m where m.given_up_at is not null and m.given_up_at <= :now");
	}

	private double figure(String query) {
		return this.jdbc.sql(query).param("now", OffsetDateTime.now(this.clock)).query(Double.class).single();
	}

}
