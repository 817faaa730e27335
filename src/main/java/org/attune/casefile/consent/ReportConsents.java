package org.attune.casefile.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who says yes to that a report may tell what they agreed on. */
@Component
public class ReportConsents {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportConsents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether the person says yes now. */
	public boolean has(CaseFile file, Person person) {
		return given(file).contains(person.id().value());
	}

	/** Since when the person says yes; empty where they do not. */
	public Optional<Instant> since(CaseFile file, Person person) {
		return this.jdbc.sql("select given_at from report_consent where case_id = :case and person_id = :person")
			.param("case", file.id().value())
			.param("person", person.id().value())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** Whether all who ever took part say yes now; those who left are among them. */
	public boolean all(CaseFile file) {
		List<UUID> given = given(file);
		return file.accepted().stream().allMatch((person) -> given.contains(person.id().value()));
	}

	/** From now on the person says yes; false if they did before. */
	public boolean give(CaseFile file, Person person) {
		return this.jdbc.sql("""
				insert into report_consent (person_id, case_id, given_at) values (:person, :case, :now)
				on conflict do nothing""")
			.param("person", person.id().value())
			.param("case", file.id().value())
			.param("now", OffsetDateTime.now(this.clock))
			.update() > 0;
	}

	/** From now on the person does not say yes; false if they did not before. */
	public boolean takeBack(Person person) {
		return this.jdbc.sql("delete from report_consent where person_id = :person")
			.param("person", person.id().value())
			.update() > 0;
	}

	private List<UUID> given(CaseFile file) {
		return this.jdbc.sql("select person_id from report_consent where case_id = :case")
			.param("case", file.id().value())
			.query(UUID.class)
			.list();
	}

}
