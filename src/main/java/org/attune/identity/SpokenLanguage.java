package org.attune.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The language that a person chose to read in. */
@Component
public class SpokenLanguage {

	private final JdbcClient jdbc;

	SpokenLanguage(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The language; empty if the person did not choose one. */
	public Optional<Locale> of(UUID account) {
		return this.jdbc.sql("select language from account where account_id = :account and language is not null")
			.param("account", account)
			.query(String.class)
			.optional()
			.map(Locale::forLanguageTag);
	}

	/** Keeps the language that the person chose: pages and mails come in it. */
	public void choose(UUID account, Locale language) {
		this.jdbc.sql("update account set language = :language where account_id = :account")
			.param("language", language.toLanguageTag())
			.param("account", account)
			.update();
	}

}
