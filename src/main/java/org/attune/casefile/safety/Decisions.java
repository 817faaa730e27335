package org.attune.casefile.safety;

import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what counselors decided, and why; rows are only ever added. */
@Component
class Decisions {

	private final JdbcClient jdbc;

	Decisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID alert, Person counselor, Alert.Decided decided) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into alert_decision (decision_id, alert_id, person_id, decision, reason, at)
				values (:id, :alert, :counselor, :decision, :reason, :at)""")
			.param("id", id)
			.param("alert", alert)
			.param("counselor", counselor.id().value())
			.param("decision", decided.decision().word())
			.param("reason", counselor.safe().seal(decided.reason(), purpose(id)))
			.param("at", AlertRows.at(decided.at()))
			.update();
	}

	/** What was decided about one alert, the oldest first. */
	List<Alert.Decided> about(CaseFile file, UUID alert) {
		return this.jdbc.sql("select * from alert_decision where alert_id = :alert order by place")
			.param("alert", alert)
			.query((row, number) -> {
				Person by = file.person(new PersonId(row.getObject("person_id", UUID.class)));
				return new Alert.Decided(by.id(), Decision.of(row.getString("decision")).orElseThrow(),
						reason(by.safe(), row.getBytes("reason"), row.getObject("decision_id", UUID.class)),
						AlertRows.instant(row, "at"));
			})
			.list();
	}

	private static String reason(Safe safe, byte[] sealed, UUID id) {
		return (safe != null) ? safe.open(sealed, purpose(id)) : "";
	}

	private static String purpose(UUID id) {
		return "alert-decision:" + id;
	}

}
