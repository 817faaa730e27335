package org.attune.casefile.safety;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people whose part in a case is to end by now. */
@Component
public class EndingParts {

	/**
	 * A part in a case ends one to three days after that was decided: nobody can tell
	 * when it was.
	 */
	private static final Duration SOONEST = Duration.ofHours(24);

	private static final Duration WITHIN = Duration.ofHours(48);

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String UNHEARD = " settled_at is null and acknowledged_at is null and ends_at is null";

	private static final String DUE = " from alert where ends_at <= :now and settled_at is null";

	private final JdbcClient jdbc;

	private final Clock clock;

	EndingParts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When a part that is to end ends: at a moment that chance chooses. */
	public static Instant soon(Instant now) {
		return now.plus(SOONEST).plusSeconds(RANDOM.nextLong(WITHIN.toSeconds()));
	}

	/** Nobody is there to look at what nobody looks at: those parts end. */
	public void begin() {
		Instant now = this.clock.instant();
		this.jdbc.sql("select alert_id from alert where" + UNHEARD)
			.query(UUID.class)
			.list()
			.forEach((alert) -> this.jdbc.sql("update alert set ends_at = :ends where alert_id = :alert and" + UNHEARD)
				.param("ends", AlertRows.at(soon(now)))
				.param("alert", alert)
				.update());
	}

	/** Those that are due. */
	public List<EndingPart> due(int most) {
		return this.jdbc.sql("select distinct case_id, person_id" + DUE + " limit :most")
			.param("now", AlertRows.at(this.clock.instant()))
			.param("most", most)
			.query((row, number) -> new EndingPart(new CaseId(row.getObject("case_id", UUID.class)),
					new PersonId(row.getObject("person_id", UUID.class))))
			.list();
	}

	/** Whether this one is. */
	public boolean isDue(EndingPart ending) {
		return this.jdbc.sql("select exists (select" + DUE + " and person_id = :person)")
			.param("now", AlertRows.at(this.clock.instant()))
			.param("person", ending.person().value())
			.query(Boolean.class)
			.single();
	}

}
