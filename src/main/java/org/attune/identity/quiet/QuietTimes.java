package org.attune.identity.quiet;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when each person does not want mail. */
@Component
public class QuietTimes {

	private final JdbcClient jdbc;

	QuietTimes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the person chose. */
	public QuietTime of(UUID account) {
		return this.jdbc.sql("select zone, quiet_from, quiet_until from account where account_id = :account")
			.param("account", account)
			.query((row, place) -> new QuietTime(
					Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(null),
					row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)))
			.optional()
			.orElse(QuietTime.USUAL);
	}

	/** The time zone that the person chose; empty if they did not. */
	public Optional<ZoneId> zone(UUID account) {
		return Optional.ofNullable(of(account).zone());
	}

	/** Keeps what the person chose: mails and times on pages go by it. */
	public void choose(UUID account, QuietTime time) {
		this.jdbc.sql("""
				update account set zone = :zone, quiet_from = :from, quiet_until = :until
				where account_id = :account""")
			.param("zone", (time.zone() != null) ? time.zone().getId() : null)
			.param("from", time.from())
			.param("until", time.until())
			.param("account", account)
			.update();
	}

}
