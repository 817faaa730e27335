package org.attune.journal;

import java.util.Optional;
import java.util.UUID;

import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of each journal: its owner is known here alone, and stands for nobody in any
 * case.
 */
@Component
class Journals {

	private final JdbcClient jdbc;

	private final Vault vault;

	Journals(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The safe of the account's journal, which is begun if need be. */
	Safe open(UUID account) {
		UUID owner = UUID.randomUUID();
		int begun = this.jdbc
			.sql("insert into journal (account_id, key_owner) values (:account, :owner) on conflict do nothing")
			.param("account", account)
			.param("owner", owner)
			.update();
		return (begun > 0) ? this.vault.create(owner) : find(account).orElseThrow();
	}

	/** The safe of the account's journal; empty where there is none. */
	Optional<Safe> find(UUID account) {
		return this.jdbc.sql("""
				select j.key_owner, k.wrapped from journal j join vault.person_key k on k.owner = j.key_owner
				where j.account_id = :account""")
			.param("account", account)
			.query((row, place) -> this.vault.unwrap(row.getObject("key_owner", UUID.class), row.getBytes("wrapped")))
			.optional();
	}

	/** Forgets the journal, its entries and its key. */
	void erase(UUID account) {
		this.jdbc.sql("delete from journal where account_id = :account returning key_owner")
			.param("account", account)
			.query(UUID.class)
			.optional()
			.ifPresent(this.vault::forget);
	}

}
