package org.attune.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.attune.identity.secret.OneTimeCode;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what members of staff show at the door. */
@Component
class StaffKeys {

	private static final String SECRET = "one-time code secret";

	private final JdbcClient jdbc;

	private final Vault vault;

	StaffKeys(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
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
	 * @return false if it is not taken: it was used before
	 */
	boolean accept(UUID account, Long step) {
		return this.jdbc.sql("""
				update staff_key set last_step = coalesce(:step, last_step)
				where account_id = :account and (:step::bigint is null or last_step < :step)""")
			.param("step", step)
			.param("account", account)
			.update() == 1;
	}

	private Safe safe(UUID account) {
		return this.vault.find(account).orElseThrow();
	}

	private Key read(ResultSet row, int number) throws SQLException {
		Safe safe = this.vault.unwrap(row.getObject("account_id", UUID.class), row.getBytes("wrapped"));
		return new Key(row.getString("password"), open(safe, row.getBytes("totp")),
				open(safe, row.getBytes("totp_next")));
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
	record Key(String password, String secret, String next) {

		boolean isReady() {
			return this.password != null && this.secret != null;
		}

	}

}
