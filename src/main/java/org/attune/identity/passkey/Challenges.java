package org.attune.identity.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What passkeys have to sign: random, once, within some minutes. */
@Component
class Challenges {

	private static final Duration LASTS = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final Clock clock;

	Challenges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new one; {@code account} whose passkey is to be made, or null to come in. */
	Bytes make(UUID account) {
		Bytes challenge = Bytes.random();
		this.jdbc
			.sql("""
					with old as (delete from passkey_challenge where expires_at < :now)
					insert into passkey_challenge (challenge, account_id, expires_at) values (:challenge, :account, :until)""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("challenge", challenge.getBytes())
			.param("account", account)
			.param("until", OffsetDateTime.now(this.clock).plus(LASTS))
			.update();
		return challenge;
	}

	/** Uses one up that was made for that account, or null; empty when it is none. */
	Optional<Bytes> use(Bytes challenge, UUID account) {
		return this.jdbc.sql("""
				delete from passkey_challenge where challenge = :challenge and account_id is not distinct from :account
				and expires_at >= :now returning challenge""")
			.param("challenge", challenge.getBytes())
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.query(byte[].class)
			.optional()
			.map(Bytes::new);
	}

}
