package org.attune.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.identity.AccessTokens;
import org.attune.identity.Token;
import org.attune.terms.Refusal;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens that members of staff make for programs of their own, by a name. */
@Component
public class PersonalTokens {

	/** How long one is good. */
	public static final Duration LASTS = Duration.ofDays(90);

	private static final int LONGEST = 60;

	private static final int MOST = 20;

	private static final String NAME = "token name";

	private final AccessTokens tokens;

	private final JdbcClient jdbc;

	private final Vault vault;

	private final StaffActs acts;

	private final Clock clock;

	PersonalTokens(AccessTokens tokens, JdbcClient jdbc, Vault vault, StaffActs acts, Clock clock) {
		this.tokens = tokens;
		this.jdbc = jdbc;
		this.vault = vault;
		this.acts = acts;
		this.clock = clock;
	}

	/** A new one; refused without a name, and when there are 20 of them. */
	@Transactional
	public String make(UUID account, String name) {
		if (name.isBlank() || name.length() > LONGEST) {
			throw Refusal.invalidRequest("name", name.isBlank() ? "required" : "max-length", String.valueOf(LONGEST));
		}
		if (all(account).size() >= MOST) {
			throw Refusal.invalidRequest("name", "too-many", String.valueOf(MOST));
		}
		String token = this.tokens.issue(account, LASTS);
		this.jdbc.sql("update access_token set name = :name where token_hash = :hash")
			.param("name", safe(account).seal(name.strip(), NAME))
			.param("hash", Token.hash(token))
			.update();
		this.acts.note(account, "token-made", account, Map.of());
		return token;
	}

	/** Those of the account that are good, the next to end first. */
	public List<Kept> all(UUID account) {
		Safe safe = safe(account);
		return this.jdbc.sql("""
				select token_id, name, expires_at from access_token
				where account_id = :account and name is not null and expires_at > :now order by expires_at""")
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.query((row, number) -> new Kept(row.getObject("token_id", UUID.class),
					safe.open(row.getBytes("name"), NAME),
					row.getObject("expires_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Makes one of the account's worthless; does nothing if it is none. */
	@Transactional
	public void remove(UUID account, UUID id) {
		int gone = this.jdbc
			.sql("delete from access_token where account_id = :account and token_id = :id and name is not null")
			.param("account", account)
			.param("id", id)
			.update();
		if (gone > 0) {
			this.acts.note(account, "token-removed", account, Map.of());
		}
	}

	private Safe safe(UUID account) {
		return this.vault.find(account).orElseThrow();
	}

	/** One of them, without the token itself. */
	public record Kept(UUID id, String name, Instant until) {
	}

}
