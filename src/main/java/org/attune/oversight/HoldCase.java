package org.attune.oversight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Holds;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A counselor keeps words in a case from being erased, with a reason and until a day. */
@Verb
public class HoldCase {

	private static final int LONGEST = 1000;

	private final CaseFiles cases;

	private final Holds holds;

	private final Trail trail;

	private final Clock clock;

	HoldCase(CaseFiles cases, Holds holds, Trail trail, Clock clock) {
		this.cases = cases;
		this.holds = holds;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Holds the case until the end of a day (UTC), in place of a hold that stands.
	 * Refused: not found for others, no reason, no day to come.
	 */
	public void hold(Visitor visitor, CaseId caseId, String reason, String until) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		if (reason == null || reason.isBlank()) {
			throw Refusal.invalidRequest("reason", "required");
		}
		if (reason.length() > LONGEST) {
			throw Refusal.invalidRequest("reason", "max-length", String.valueOf(LONGEST));
		}
		Instant end = end(until);
		this.holds.set(file, me, reason.strip(), end);
		this.trail.note(file, me, file.head().process(), "held", Map.of("until", end.toString()));
	}

	/** Lifts the hold; refused as not found for others. */
	public void lift(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		if (this.holds.until(file).isPresent()) {
			this.holds.lift(file);
			this.trail.note(file, me, file.head().process(), "hold-lifted", Map.of());
		}
	}

	private Instant end(String until) {
		try {
			Instant end = LocalDate.parse((until != null) ? until : "").plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
			if (end.isAfter(this.clock.instant())) {
				return end;
			}
		}
		catch (DateTimeException ex) {
			// falls through: what is no day is refused like one that is over
		}
		throw Refusal.invalidRequest("until", "date");
	}

}
