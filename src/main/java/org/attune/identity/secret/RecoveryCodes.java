package org.attune.identity.secret;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.identity.Token;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes on paper, for who has lost their phone. Each works once. */
@Component
public class RecoveryCodes {

	private static final int COUNT = 10;

	/** 80 bits: 16 letters and digits. */
	private static final int BYTES = 10;

	private static final int GROUP = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	RecoveryCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** New ones, in place of those from before; only their hashes are kept. */
	public List<String> make(UUID account) {
		forget(account);
		List<String> codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
		this.jdbc.sql("insert into recovery_code (account_id, code_hash) select :account, unnest(:hashes)")
			.param("account", account)
			.param("hashes", codes.stream().map(RecoveryCodes::hash).toArray(byte[][]::new))
			.update();
		return codes;
	}

	/** There are none any more. */
	public void forget(UUID account) {
		this.jdbc.sql("delete from recovery_code where account_id = :account").param("account", account).update();
	}

	/** Whether it is one of the account's. */
	public boolean know(UUID account, String code) {
		return this.jdbc
			.sql("select exists (select from recovery_code where account_id = :account and code_hash = :hash)")
			.param("account", account)
			.param("hash", hash(code))
			.query(Boolean.class)
			.single();
	}

	/** Uses it up; false if somebody was faster. */
	public boolean use(UUID account, String code) {
		return this.jdbc.sql("delete from recovery_code where account_id = :account and code_hash = :hash")
			.param("account", account)
			.param("hash", hash(code))
			.update() == 1;
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base32.encode(bytes).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
	}

	/** However it was typed. */
	private static byte[] hash(String code) {
		return Token.hash(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
	}

}
