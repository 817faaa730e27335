package org.attune.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time zone that a person lives in. */
@Component
public class OwnZone {

	private final JdbcClient jdbc;

	OwnZone(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The time zone that the person chose; empty if they did not. */
	public Optional<ZoneId> of(UUID account) {
		return this.jdbc.sql("select zone from account where account_id = :account and zone is not null")
			.param("account", account)
			.query(String.class)
			.optional()
			.map(ZoneId::of);
	}

	/** Keeps the time zone that the person chose: their quiet hours go by it. */
	public void choose(UUID account, ZoneId zone) {
		this.jdbc.sql("update account set zone = :zone where account_id = :account")
			.param("zone", zone.getId())
			.param("account", account)
			.update();
	}

}
