package org.attune.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what members of staff show at the door. */
@Component
class StaffKeys {

	private static final String SECRET = "one-time code secret";

	/** Failed tries in a row until nobody gets in by password for a while. */
	private static final int MOST_FAILURES = 10;

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	StaffKeys(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** What there is of the account; empty when nothing was set up or begun. */
	Optional<Key> of(UUID account) {
		return this.jdbc.sql("""
				select s.*, k.wrapped from staff_key s join vault.person_key k on k.owner = s.account_id
				where s.account_id = :account""").param("account", account).query(this::read).optional();
	}

	/**
	 * The secret to be put into an app; the same until a code has shown that it is there.
	 */
	String begin(UUID account) {
		this.jdbc.sql("""
				insert into staff_key (account_id, totp_next) values (:account, :secret)
				on conflict (account_id) do update set totp_next = coalesce(staff_key.totp_next, excluded.totp_next)""")
			.param("account", account)
			.param("secret", safe(account).seal(OneTimeCode.secret(), SECRET))
			.update();
		return of(account).orElseThrow().next();
	}

	/** From now on this password and the secret that was begun open the door. */
	void set(UUID account, String password) {
		this.jdbc.sql("""
				update staff_key set password = :password, totp = coalesce(totp, totp_next), totp_next = null
				where account_id = :account""").param("password", password).param("account", account).update();
	}

	/** Nothing opens the door any more. */
	void forget(UUID account) {
		this.jdbc.sql("delete from staff_key where account_id = :account").param("account", account).update();
	}

	/**
	 * Takes a good try; a code of a step that was used, or one before, is good no more.
	 * @param step the step of the code, or null when it was none of an app
	 * @return false if it is not taken: used before, or too many tries failed
	 */
	boolean accept(UUID account, Long step) {
		return this.jdbc.sql("""
				update staff_key set failures = 0, blocked_until = null, last_step = coalesce(:step, last_step)
				where account_id = :account and (blocked_until is null or blocked_until <= :now)
				and (:step::bigint is null or last_step < :step)""")
			.param("step", step)
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.update() == 1;
	}

	/** Counts a failed try. */
	void fail(UUID account) {
		this.jdbc.sql("""
				update staff_key set failures = failures + 1, blocked_until = case when (failures + 1) % :most = 0
					then :now::timestamptz + interval '15 minutes' else blocked_until end
				where account_id = :account""")
			.param("most", MOST_FAILURES)
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	private Safe safe(UUID account) {
		return this.vault.find(account).orElseThrow();
	}

	private Key read(ResultSet row, int number) throws SQLException {
		Safe safe = this.vault.unwrap(row.getObject("account_id", UUID.class), row.getBytes("wrapped"));
		OffsetDateTime blocked = row.getObject("blocked_until", OffsetDateTime.class);
		return new Key(row.getString("password"), open(safe, row.getBytes("totp")),
				open(safe, row.getBytes("totp_next")), (blocked != null) ? blocked.toInstant() : null);
	}

	private static String open(Safe safe, byte[] sealed) {
		return (sealed != null) ? safe.open(sealed, SECRET) : null;
	}

	/**
	 * What opens the door.
	 *
	 * @param password the hash, or null
	 * @param secret of the app's codes, in base 32, or null
	 * @param next a secret that is being put into an app, or null
	 */
	record Key(String password, String secret, String next, Instant blocked) {

		boolean isReady() {
			return this.password != null && this.secret != null;
		}

	}

}
