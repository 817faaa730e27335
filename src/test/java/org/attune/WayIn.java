package org.attune;

import java.util.UUID;

import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.attune.vault.Vault;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of staff who have set up how they come in. */
@TestComponent
public class WayIn {

	/** The password of all of them. */
	public static final String PASSWORD = "three green birds";

	private final Accounts accounts;

	private final Vault vault;

	private final JdbcClient jdbc;

	public WayIn(Accounts accounts, Vault vault, JdbcClient jdbc) {
		this.accounts = accounts;
		this.vault = vault;
		this.jdbc = jdbc;
	}

	/** A new one who has. */
	public Visitor has(Visitor.Kind kind, String name) {
		Visitor visitor = new Visitor(this.accounts.create(kind, name, UUID.randomUUID() + "@example.org"), kind);
		give(visitor.account());
		return visitor;
	}

	/**
	 * A member who was only invited has from now on; their code is nobody's matter.
	 */
	public void give(UUID account) {
		this.jdbc.sql("insert into staff_key (account_id, password, totp) values (:account, :password, :secret)")
			.param("account", account)
			.param("password", "{noop}" + PASSWORD)
			.param("secret", this.vault.find(account).orElseThrow().seal("GEZDGNBVGY3TQOJQ", "one-time code secret"))
			.update();
	}

	/** Nobody of the staff has one any more. */
	public void closeAll() {
		this.jdbc.sql("delete from staff_key").update();
	}

}
