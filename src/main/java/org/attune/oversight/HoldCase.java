package org.attune.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.HoldWish;
import org.attune.casefile.Holds;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A counselor keeps words in a case from being erased, with a reason and until a day. */
@Verb
public class HoldCase {

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
		Instant end = new HoldWish(reason, until).end(this.clock);
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

}
