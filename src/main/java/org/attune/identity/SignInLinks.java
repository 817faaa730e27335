package org.attune.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that sign somebody in once; only the hashes of their tokens are kept. */
@Component
public class SignInLinks {

	private final JdbcClient jdbc;

	private final IdentitySettings settings;

	private final Clock clock;

	SignInLinks(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** The token of a new link for the account. */
	public String issue(UUID account) {
		String token = Token.random();
		this.jdbc.sql("insert into sign_in_link (link_hash, account_id, expires_at) values (:hash, :account, :until)")
			.param("hash", Token.hash(token))
			.param("account", account)
			.param("until", OffsetDateTime.now(this.clock).plus(this.settings.linkLasts()))
			.update();
		return token;
	}

	/** Whether the link would sign somebody in now; leaves it as it is. */
	public boolean isOpen(String token) {
		return this.jdbc.sql("""
				select count(*) from sign_in_link
				where link_hash = :hash and used_at is null and expires_at > :now""")
			.param("hash", Token.hash(token))
			.param("now", OffsetDateTime.now(this.clock))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Uses the link up and says whose it was; empty when it was used before, has expired
	 * or never was. Of many who try at once one gets in.
	 */
	public Optional<UUID> use(String token) {
		return this.jdbc.sql("""
				update sign_in_link set used_at = :now
				where link_hash = :hash and used_at is null and expires_at > :now returning account_id""")
			.param("hash", Token.hash(token))
			.param("now", OffsetDateTime.now(this.clock))
			.query(UUID.class)
			.optional();
	}

}
