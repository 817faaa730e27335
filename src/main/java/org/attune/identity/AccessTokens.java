package org.attune.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.terms.Visitor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets that say who is asking, until they expire; only their hashes are kept. */
@Component
public class AccessTokens {

	private final JdbcClient jdbc;

	private final Clock clock;

	AccessTokens(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new token of 43 characters for the account. */
	public String issue(UUID account, Duration validity) {
		String token = Token.random();
		this.jdbc.sql("insert into access_token (token_hash, account_id, expires_at) values (:hash, :account, :until)")
			.param("hash", Token.hash(token))
			.param("account", account)
			.param("until", OffsetDateTime.now(this.clock).plus(validity))
			.update();
		return token;
	}

	/** Whose token this is; empty when it is nobody's, or has expired. */
	public Optional<Visitor> visitor(String token) {
		return this.jdbc.sql("""
				select a.account_id, a.kind, a.zone from access_token t join account a using (account_id)
				where t.token_hash = :hash and t.expires_at > :now and a.closed_at is null""")
			.param("hash", Token.hash(token))
			.param("now", OffsetDateTime.now(this.clock))
			.query((row, place) -> new Visitor(row.getObject("account_id", UUID.class),
					Visitor.Kind.of(row.getString("kind")),
					Optional.ofNullable(row.getString("zone")).map(ZoneId::of).orElse(null)))
			.optional();
	}

	/** Those of the tokens that are good. */
	public Set<String> good(Collection<String> tokens) {
		Map<String, String> known = new HashMap<>();
		tokens.forEach((token) -> known.put(HexFormat.of().formatHex(Token.hash(token)), token));
		return this.jdbc.sql(
				"select encode(token_hash, 'hex') from access_token where token_hash = any(:hashes) and expires_at > :now")
			.param("hashes", tokens.stream().map(Token::hash).toArray(byte[][]::new))
			.param("now", OffsetDateTime.now(this.clock))
			.query(String.class)
			.list()
			.stream()
			.map(known::get)
			.collect(Collectors.toSet());
	}

	/** Until when each of the account's tokens is good, the first to end first. */
	public List<Instant> ends(UUID account) {
		return this.jdbc.sql("""
				select expires_at from access_token where account_id = :account and expires_at > :now
				order by expires_at""")
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.query((row, place) -> row.getObject("expires_at", OffsetDateTime.class).toInstant())
			.list();
	}

	/** Makes all tokens of the account worthless. */
	public void revokeAll(UUID account) {
		this.jdbc.sql("delete from access_token where account_id = :account").param("account", account).update();
	}

	/** Makes the token worthless. */
	public void revoke(String token) {
		this.jdbc.sql("delete from access_token where token_hash = :hash").param("hash", Token.hash(token)).update();
	}

}
