package org.attune.casefile.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;

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

	private final AlertRows rows;

	private final HelpCalls calls;

	private final Risk risk;

	private final Clock clock;

	Alerts(JdbcClient jdbc, CaseFiles cases, AlertRows rows, HelpCalls calls, Risk risk, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.rows = rows;
		this.calls = calls;
		this.risk = risk;
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
			.param("verdict", this.rows.seal(person, id, verdict))
			.param("now", AlertRows.at(this.clock.instant()))
			.param("by", AlertRows.at(answerBy))
			.param("ends", AlertRows.at(endsAt))
			.update();
		this.cases.hold(file, person.id(), true);
		this.risk.show(file);
	}

	/** The person asks for help once more; words are null for none. */
	public void add(CaseFile file, Person person, Alert alert, String words) {
		this.calls.add(alert.id(), person, words, this.clock.instant());
		this.risk.show(file);
	}

	/** Nobody looks at it any more; somebody should say by then that they do. */
	public void callAnew(Alert alert, Instant answerBy) {
		this.jdbc.sql("""
				update alert set acknowledged_at = null, acknowledged_by = null, again_since = null, told = 0,
					answer_by = :by,\s""" + AlertRows.NEXT_LOOK + " where alert_id = :id")
			.param("by", AlertRows.at(answerBy))
			.param("now", AlertRows.at(this.clock.instant()))
			.param("id", alert.id())
			.update();
	}

	/** All alerts of a case, the oldest first. */
	public List<Alert> of(CaseFile file) {
		return this.rows.of(file);
	}

	/** One of them; refused as not found when it is none. */
	public Alert one(CaseFile file, UUID id) {
		return of(file).stream().filter((alert) -> alert.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
	}

	/** The newest one about a person that is not settled. */
	public Optional<Alert> open(CaseFile file, PersonId person) {
		return of(file).stream()
			.filter((one) -> one.open() && one.person().equals(person))
			.reduce((before, after) -> after);
	}

	/** Whether there is a newer alert about the same person, to be looked at first. */
	public boolean isOvertaken(CaseFile file, Alert alert) {
		return open(file, alert.person()).filter((one) -> !one.id().equals(alert.id())).isPresent();
	}

}
