package org.attune.casefile.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.news.Change;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who may not be safe. As long as it is not settled, what the person answers waits
 * for a counselor, and to the others they have not answered yet.
 */
@Component
public class Alerts {

	private final JdbcClient jdbc;

	private final CaseFiles cases;

	private final Decisions decisions;

	private final JsonMapper json;

	private final Clock clock;

	Alerts(JdbcClient jdbc, CaseFiles cases, Decisions decisions, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.decisions = decisions;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Notes that a person may not be safe.
	 * @param answerBy until when a counselor should say that they look at it
	 * @param endsAt when the person's part in the case ends, where nobody can look at it;
	 * else null
	 */
	public void raise(CaseFile file, Person person, Verdict verdict, Instant answerBy, Instant endsAt) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into alert (alert_id, case_id, person_id, verdict, raised_at, answer_by, ends_at)
				values (:id, :case, :person, :verdict, :now, :by, :ends)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("person", person.id().value())
			.param("verdict", person.safe().seal(this.json.writeValueAsString(verdict), purpose(id)))
			.param("now", at(this.clock.instant()))
			.param("by", at(answerBy))
			.param("ends", at(endsAt))
			.update();
		this.cases.hold(file, person.id(), true);
		showRisk(file);
	}

	/** All alerts of a case, the oldest first. */
	public List<Alert> of(CaseFile file) {
		return this.jdbc.sql("select * from alert where case_id = :case order by place")
			.param("case", file.id().value())
			.query((row, number) -> read(file, row))
			.list();
	}

	/** One of them; refused as not found when it is none. */
	public Alert one(CaseFile file, UUID id) {
		return of(file).stream().filter((alert) -> alert.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
	}

	/** Whether there is a newer alert about the same person, to be looked at first. */
	public boolean isOvertaken(CaseFile file, Alert alert) {
		List<Alert> open = of(file).stream()
			.filter((one) -> one.open() && one.person().equals(alert.person()))
			.toList();
		return !open.isEmpty() && !open.get(open.size() - 1).id().equals(alert.id());
	}

	/** A counselor looks at it; nobody else needs to be called. */
	public void acknowledge(CaseFile file, Alert alert, Person counselor) {
		this.jdbc.sql("""
				update alert set acknowledged_at = :now, acknowledged_by = :counselor
				where alert_id = :id and acknowledged_at is null""")
			.param("now", at(this.clock.instant()))
			.param("counselor", counselor.id().value())
			.param("id", alert.id())
			.update();
		file.progress().changed(Change.STEP, counselor.id());
	}

	/**
	 * A counselor decides about all that is open of a person.
	 * @param lookAgainAt when to look at it again; null for never
	 * @param endsAt when the person's part ends; null if it does not
	 */
	public void decide(CaseFile file, Alert alert, Person counselor, Alert.Decided decided, Instant lookAgainAt,
			Instant endsAt) {
		acknowledge(file, alert, counselor);
		this.decisions.add(alert.id(), counselor, decided);
		this.jdbc
			.sql("""
					update alert set look_again_at = :again, ends_at = :ends,
						acknowledged_at = coalesce(acknowledged_at, :now), acknowledged_by = coalesce(acknowledged_by, :counselor),
						settled_at = case when :settles then :now end
					where person_id = :person and settled_at is null""")
			.param("again", at(lookAgainAt))
			.param("ends", at(endsAt))
			.param("now", at(decided.at()))
			.param("counselor", counselor.id().value())
			.param("settles", decided.decision().settles())
			.param("person", alert.person().value())
			.update();
		this.cases.hold(file, alert.person(), !decided.decision().settles());
		showRisk(file);
	}

	/** The person's part in the case has ended; there is nothing to settle any more. */
	public void end(CaseFile file, PersonId person) {
		this.jdbc.sql("update alert set settled_at = :now where person_id = :person and settled_at is null")
			.param("now", at(this.clock.instant()))
			.param("person", person.value())
			.update();
		this.cases.hold(file, person, false);
		showRisk(file);
	}

	/** The most urgent of what is open stands on the board; the counselor hears of it. */
	private void showRisk(CaseFile file) {
		String risk = of(file).stream()
			.filter(Alert::open)
			.map((alert) -> (alert.verdict() != null) ? alert.verdict().colour() : Verdict.Colour.AMBER)
			.max(Verdict.Colour::compareTo)
			.map(Verdict.Colour::word)
			.orElse(null);
		this.jdbc.sql("update case_board set risk = :risk where case_id = :case")
			.param("risk", risk)
			.param("case", file.id().value())
			.update();
		file.counselor().ifPresent((counselor) -> file.progress().changed(Change.STEP, counselor.id()));
	}

	private Alert read(CaseFile file, ResultSet row) throws SQLException {
		UUID id = row.getObject("alert_id", UUID.class);
		Person person = file.person(new PersonId(row.getObject("person_id", UUID.class)));
		Verdict verdict = (person.safe() != null)
				? this.json.readValue(person.safe().open(row.getBytes("verdict"), purpose(id)), Verdict.class) : null;
		return new Alert(id, person.id(), verdict, instant(row, "raised_at"), instant(row, "answer_by"),
				instant(row, "acknowledged_at"), instant(row, "look_again_at"), instant(row, "ends_at"),
				instant(row, "settled_at"), this.decisions.about(file, id));
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
