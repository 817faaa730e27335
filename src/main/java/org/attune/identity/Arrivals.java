package org.attune.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who has come in, and who never did and cannot be written to. */
@Component
public class Arrivals {

	private final JdbcClient jdbc;

	Arrivals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether somebody came in by a link that was made for the account. */
	public boolean cameByLink(UUID account) {
		return this.jdbc
			.sql("select exists (select from sign_in_link where account_id = :account and used_at is not null)")
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Those of the accounts that only somebody else can bring in, by handing them a link.
	 */
	public Set<UUID> awaited(Collection<UUID> accounts) {
		return this.jdbc.sql("""
				select a.account_id from account a where a.account_id = any(:accounts) and a.contact is null
				and not exists (select from sign_in_link l where l.account_id = a.account_id and l.used_at is not null)
				and not exists (select from access_token t where t.account_id = a.account_id)""")
			.param("accounts", accounts.toArray(UUID[]::new))
			.query(UUID.class)
			.set();
	}

}
