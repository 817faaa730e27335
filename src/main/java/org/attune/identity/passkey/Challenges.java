package org.attune.identity.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What passkeys have to sign: random, once, within some minutes. */
@Component
class Challenges {

	private static final Duration LASTS = Duration.ofMinutes(5);

	private final JsonMapper json = new JsonMapper();

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

	/**
	 * Uses one up that was made for that account, or null; empty when it is none.
	 * @param clientData what the browser says that was signed; whether it was is found
	 * out later
	 */
	Optional<Bytes> use(Bytes clientData, UUID account) {
		return read(clientData).flatMap((challenge) -> use(challenge, account));
	}

	private Optional<byte[]> read(Bytes clientData) {
		try {
			return Optional.of(Base64.getUrlDecoder()
				.decode(this.json.readTree(clientData.getBytes()).path("challenge").asString("")));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Optional<Bytes> use(byte[] challenge, UUID account) {
		return this.jdbc.sql("""
				delete from passkey_challenge where challenge = :challenge and account_id is not distinct from :account
				and expires_at >= :now returning challenge""")
			.param("challenge", challenge)
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.query(byte[].class)
			.optional()
			.map(Bytes::new);
	}

}
