package org.attune.session.erasing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Erasing;
import org.attune.casefile.Holds;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person erases all they said in a case, for good; what others said stays. */
@Verb
public class EraseWords {

	private final CaseFiles cases;

	private final Holds holds;

	private final Erasing erasing;

	private final Trail trail;

	EraseWords(CaseFiles cases, Holds holds, Erasing erasing, Trail trail) {
		this.cases = cases;
		this.holds = holds;
		this.erasing = erasing;
		this.trail = trail;
	}

	/** Whether they could do it now, and what stands in the way. */
	public Standing look(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = participant(file, visitor);
		return new Standing(caseId, !Erasing.isOver(file, me), this.holds.until(file), me.safe() == null);
	}

	/**
	 * Erases them; once more changes nothing. Refused: not found for who does not talk in
	 * it, still open while they take part, held while a hold stands.
	 */
	public void erase(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = participant(file, visitor);
		this.erasing.check(file, me);
		if (me.safe() != null) {
			this.erasing.erase(file, me);
			this.trail.note(file, me, file.head().process(), "erased", Map.of());
		}
	}

	private static Person participant(CaseFile file, Visitor visitor) {
		Person me = file.as(visitor.account());
		if (!me.participates()) {
			throw Refusal.notFound();
		}
		return me;
	}

	/**
	 * What stands in the way.
	 *
	 * @param takesPart they have to leave first, or wait for the end
	 * @param heldUntil until when a hold stands
	 * @param done all is erased already
	 */
	public record Standing(CaseId caseId, boolean takesPart, Optional<Instant> heldUntil, boolean done) {
	}

}
