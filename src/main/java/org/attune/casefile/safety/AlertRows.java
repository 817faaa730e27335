package org.attune.casefile.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads alerts, and seals why they are there under the key of whom they are about. */
@Component
class AlertRows {

	/** Whoever looked on the day to look again looks next on the day after that one. */
	static final String NEXT_LOOK = """
			look_again_at = case when again_since is null then look_again_at
				else (select min(day) from unnest(looks_later) as day where day > :now) end,
			looks_later = case when again_since is null then looks_later
				else array(select day from unnest(looks_later) as day where day > :now order by day offset 1) end""";

	private final JdbcClient jdbc;

	private final Decisions decisions;

	private final HelpCalls calls;

	private final JsonMapper json;

	AlertRows(JdbcClient jdbc, Decisions decisions, HelpCalls calls, JsonMapper json) {
		this.jdbc = jdbc;
		this.decisions = decisions;
		this.calls = calls;
		this.json = json;
	}

	/** All alerts of a case, the oldest first. */
	List<Alert> of(CaseFile file) {
		return this.jdbc.sql("select * from alert where case_id = :case order by place")
			.param("case", file.id().value())
			.query((row, number) -> read(file, row))
			.list();
	}

	byte[] seal(Person person, UUID id, Verdict verdict) {
		return person.safe().seal(this.json.writeValueAsString(verdict), purpose(id));
	}

	private Alert read(CaseFile file, ResultSet row) throws SQLException {
		UUID id = row.getObject("alert_id", UUID.class);
		Person person = file.person(new PersonId(row.getObject("person_id", UUID.class)));
		return new Alert(id, person.id(), verdict(person.safe(), id, row.getBytes("verdict")),
				instant(row, "raised_at"), instant(row, "answer_by"), instant(row, "acknowledged_at"),
				instant(row, "look_again_at"), instant(row, "again_since"), instant(row, "ends_at"),
				instant(row, "settled_at"), this.decisions.about(file, id), this.calls.about(person, id));
	}

	private Verdict verdict(Safe safe, UUID id, byte[] sealed) {
		return (safe != null) ? this.json.readValue(safe.open(sealed, purpose(id)), Verdict.class) : null;
	}

	static OffsetDateTime at(Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static String purpose(UUID id) {
		return "alert:" + id;
	}

}
