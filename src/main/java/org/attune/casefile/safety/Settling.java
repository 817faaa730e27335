package org.attune.casefile.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of an alert: somebody looks at it, decides, and looks again one day. */
@Component
public class Settling {

	/** All that waits of a person is looked at together. */
	private static final String WAITING = " where person_id = :person and (settled_at is null or again_since is not null)";

	private final JdbcClient jdbc;

	private final CaseFiles cases;

	private final Decisions decisions;

	private final Risk risk;

	private final Clock clock;

	Settling(JdbcClient jdbc, CaseFiles cases, Decisions decisions, Risk risk, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.decisions = decisions;
		this.risk = risk;
		this.clock = clock;
	}

	/** A counselor looks at it; nobody else needs to be called. */
	public void acknowledge(CaseFile file, Alert alert, Person counselor) {
		this.jdbc.sql("""
				update alert set acknowledged_at = :now, acknowledged_by = :counselor, again_since = null,
					""" + AlertRows.NEXT_LOOK + WAITING + " and acknowledged_at is null")
			.param("now", AlertRows.at(this.clock.instant()))
			.param("counselor", counselor.id().value())
			.param("person", alert.person().value())
			.update();
		this.risk.show(file);
	}

	/**
	 * A counselor decides about all that waits of a person.
	 * @param looks when to look at it again, the soonest first
	 * @param endsAt when the person's part ends; null if it does not
	 */
	public void decide(CaseFile file, Alert alert, Person counselor, Alert.Decided decided, List<Instant> looks,
			Instant endsAt) {
		this.decisions.add(alert.id(), counselor, decided);
		this.jdbc
			.sql("""
					update alert set look_again_at = case when alert_id = :id then (:looks::timestamptz[])[1] end,
						looks_later = case when alert_id = :id then (:looks::timestamptz[])[2:] else '{}' end, ends_at = :ends, again_since = null,
						acknowledged_at = coalesce(acknowledged_at, :now), acknowledged_by = coalesce(acknowledged_by, :counselor),
						settled_at = case when :settles then coalesce(settled_at, :now::timestamptz) end"""
					+ WAITING)
			.param("id", alert.id())
			.param("looks", looks.stream().map(Instant::toString).toArray(String[]::new))
			.param("ends", AlertRows.at(endsAt))
			.param("now", AlertRows.at(decided.at()))
			.param("counselor", counselor.id().value())
			.param("settles", decided.decision().settles())
			.param("person", alert.person().value())
			.update();
		this.cases.hold(file, alert.person(), !decided.decision().settles());
		this.risk.show(file);
	}

	/**
	 * The day has come on which a counselor wanted to look again: they are called, until
	 * somebody looks.
	 * @param answerBy until when somebody should say that they look at it
	 */
	public void callAgain(CaseFile file, UUID alert, Instant answerBy) {
		this.jdbc.sql("""
				update alert set again_since = :now, acknowledged_at = null, acknowledged_by = null, told = 0,
					answer_by = :by
				where alert_id = :id""")
			.param("now", AlertRows.at(this.clock.instant()))
			.param("by", AlertRows.at(answerBy))
			.param("id", alert)
			.update();
		this.risk.show(file);
	}

	/** The person's part in the case has ended; there is nothing to settle any more. */
	public void end(CaseFile file, PersonId person) {
		this.jdbc.sql("update alert set settled_at = :now where person_id = :person and settled_at is null")
			.param("now", AlertRows.at(this.clock.instant()))
			.param("person", person.value())
			.update();
		this.cases.hold(file, person, false);
		this.risk.show(file);
	}

}
