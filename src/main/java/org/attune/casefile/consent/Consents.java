package org.attune.casefile.consent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what each person says to a change, sealed under their own key. It is opened only
 * to find out whether all said yes, never for anybody to read.
 */
@Component
public class Consents {

	private static final String YES = "yes";

	/** As long as a yes: what is sealed keeps its length. */
	private static final String NO = "not";

	private final JdbcClient jdbc;

	Consents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the person has said something to it. */
	public boolean has(PeopleChange change, Person person) {
		return this.jdbc
			.sql("select exists (select from people_consent where change_id = :change and person_id = :person)")
			.param("change", change.id())
			.param("person", person.id().value())
			.query(Boolean.class)
			.single();
	}

	/** The person says yes or no. */
	public void add(PeopleChange change, Person person, boolean yes) {
		this.jdbc.sql("insert into people_consent (change_id, person_id, answer) values (:change, :person, :answer)")
			.param("change", change.id())
			.param("person", person.id().value())
			.param("answer", person.safe().seal(yes ? YES : NO, purpose(change)))
			.update();
	}

	/**
	 * Whether everybody who is there said yes; empty as long as somebody has said nothing
	 * yet, whatever the others said.
	 */
	public Optional<Boolean> all(CaseFile file, PeopleChange change) {
		Map<UUID, byte[]> said = new HashMap<>();
		this.jdbc.sql("select person_id, answer from people_consent where change_id = :change")
			.param("change", change.id())
			.query((row) -> {
				said.put(row.getObject("person_id", UUID.class), row.getBytes("answer"));
			});
		if (file.present().stream().anyMatch((person) -> !said.containsKey(person.id().value()))) {
			return Optional.empty();
		}
		return Optional.of(file.present()
			.stream()
			.allMatch((person) -> person.safe().open(said.get(person.id().value()), purpose(change)).equals(YES)));
	}

	private static String purpose(PeopleChange change) {
		return "people-consent:" + change.id();
	}

}
