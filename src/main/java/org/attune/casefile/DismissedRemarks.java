package org.attune.casefile;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of the coach that a person does not want to hear of again. */
@Component
public class DismissedRemarks {

	private final JdbcClient jdbc;

	DismissedRemarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The ids of the rules. */
	public Set<String> of(UUID account) {
		return new HashSet<>(this.jdbc.sql("select rule from dismissed_remark where account_id = :account")
			.param("account", account)
			.query(String.class)
			.list());
	}

	/** One more of them; false if it was one before. */
	public boolean add(UUID account, String rule) {
		return this.jdbc
			.sql("insert into dismissed_remark (account_id, rule) values (:account, :rule) on conflict do nothing")
			.param("account", account)
			.param("rule", rule)
			.update() == 1;
	}

	/** From now on they want to hear of all again. */
	public void clear(UUID account) {
		this.jdbc.sql("delete from dismissed_remark where account_id = :account").param("account", account).update();
	}

}
