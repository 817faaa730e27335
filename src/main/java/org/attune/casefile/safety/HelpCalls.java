package org.attune.casefile.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when somebody asked for help again, and what they said about it. */
@Component
class HelpCalls {

	private final JdbcClient jdbc;

	HelpCalls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds one; {@code words} is null for none. */
	void add(UUID alert, Person person, String words, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into help_call (call_id, alert_id, words, at) values (:id, :alert, :words, :at)")
			.param("id", id)
			.param("alert", alert)
			.param("words",
					Optional.ofNullable(words).map((said) -> person.safe().seal(said, purpose(id))).orElse(null))
			.param("at", AlertRows.at(at))
			.update();
	}

	/** Those of one alert, the oldest first; without words when their key is gone. */
	List<Alert.HelpCall> about(Person person, UUID alert) {
		return this.jdbc.sql("select * from help_call where alert_id = :alert order by place")
			.param("alert", alert)
			.query((row, number) -> new Alert.HelpCall(
					words(person, row.getBytes("words"), row.getObject("call_id", UUID.class)),
					AlertRows.instant(row, "at")))
			.list();
	}

	private static String words(Person person, byte[] sealed, UUID id) {
		return (sealed != null && person.safe() != null) ? person.safe().open(sealed, purpose(id)) : null;
	}

	private static String purpose(UUID id) {
		return "help-call:" + id;
	}

}
