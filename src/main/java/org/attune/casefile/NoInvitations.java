package org.attune.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.attune.vault.BlindIndex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who wants no invitation of whom, as a keyed hash of both: who reads the database
 * learns of nobody that they did not want somebody.
 */
@Component
public class NoInvitations {

	private static final String PURPOSE = "no-invitation:";

	private final JdbcClient jdbc;

	private final BlindIndex index;

	private final Clock clock;

	NoInvitations(JdbcClient jdbc, BlindIndex index, Clock clock) {
		this.jdbc = jdbc;
		this.index = index;
		this.clock = clock;
	}

	/**
	 * The account wants none of that other one until then; null is for ever, and stays.
	 */
	public void keep(UUID account, UUID from, Instant until) {
		this.jdbc
			.sql("""
					insert into no_invitation (pair, until_at) values (:pair, :until::timestamptz)
					on conflict (pair) do update set until_at = case when no_invitation.until_at is null
						or excluded.until_at is null then null else greatest(no_invitation.until_at, excluded.until_at) end""")
			.param("pair", pair(account, from))
			.param("until", (until != null) ? Rows.at(until) : null)
			.update();
	}

	/** Whether the account wants none of that other one now. */
	public boolean has(UUID account, UUID from) {
		return this.jdbc
			.sql("""
					select exists (select from no_invitation where pair = :pair and (until_at is null or until_at > :now))""")
			.param("pair", pair(account, from))
			.param("now", Rows.at(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	private byte[] pair(UUID account, UUID from) {
		return this.index.of(PURPOSE + account + ":" + from);
	}

}
