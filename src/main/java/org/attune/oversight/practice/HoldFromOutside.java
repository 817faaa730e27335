package org.attune.oversight.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.HoldWish;
import org.attune.casefile.Holds;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * An administrator keeps words in a case from being erased, because somebody has a right
 * to that. They see the number of the case and nothing else of it.
 */
@Verb
public class HoldFromOutside {

	private final CaseFiles cases;

	private final Holds holds;

	private final Trail trail;

	private final StaffActs acts;

	private final Clock clock;

	HoldFromOutside(CaseFiles cases, Holds holds, Trail trail, StaffActs acts, Clock clock) {
		this.cases = cases;
		this.holds = holds;
		this.trail = trail;
		this.acts = acts;
		this.clock = clock;
	}

	/** The holds that stand; refused as not found for who does not administrate. */
	public List<Held> standing(Visitor visitor) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		return this.holds.standing()
			.stream()
			.map((one) -> new Held(one.caseId(), one.number(), one.setAt(), one.until(), one.byCounselor(),
					one.reason()))
			.toList();
	}

	/**
	 * Holds the case of that number until the end of a day (UTC), in place of a hold that
	 * stands. Refused, field by field: no such case, no reason, no day to come.
	 */
	public void hold(Visitor visitor, String number, String reason, String until) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		Instant end = new HoldWish(reason, until).end(this.clock);
		CaseFile file = this.cases.numbered(number)
			.map(this.cases::take)
			.orElseThrow(() -> Refusal.invalidRequest("number", "no-such-case"));
		this.holds.set(file, visitor.account(), reason.strip(), end);
		note(file, visitor, "held", Map.of("until", end.toString()));
	}

	/** Lifts the hold that stands, whoever set it; does nothing if none does. */
	public void lift(Visitor visitor, CaseId caseId) {
		visitor.require(Visitor.Kind.ADMINISTRATOR);
		CaseFile file = this.cases.take(caseId);
		if (this.holds.until(file).isPresent()) {
			this.holds.lift(file);
			note(file, visitor, "hold-lifted", Map.of());
		}
	}

	private void note(CaseFile file, Visitor visitor, String kind, Map<String, Object> data) {
		this.trail.note(file, Holds.actor(visitor.account(), visitor.kind().word()), file.head().process(), kind, data);
		this.acts.note(visitor.account(), kind, null, Map.of("case", file.id().toString()));
	}

	/**
	 * A hold that stands.
	 *
	 * @param number the number of the case
	 * @param byCounselor whether the counselor of the case set it, who alone reads why
	 * @param reason why; empty where the counselor set it
	 */
	public record Held(CaseId caseId, long number, Instant since, Instant until, boolean byCounselor, String reason) {
	}

}
