package org.attune.session.repair;

import java.time.Clock;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.repair.Answer;
import org.attune.casefile.repair.Repair;
import org.attune.casefile.repair.Repairs;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person says "thank you" to somebody who wants to start over, or that they need time.
 * Who needs time is asked once more, a day later, and then never again.
 */
@Verb
public class AnswerRepair {

	private final CaseFiles cases;

	private final Repairs repairs;

	private final Mending mending;

	private final Clock clock;

	AnswerRepair(CaseFiles cases, Repairs repairs, Mending mending, Clock clock) {
		this.cases = cases;
		this.repairs = repairs;
		this.mending = mending;
		this.clock = clock;
	}

	/**
	 * Says it. Refused: not found for who cannot read it, already done for who is not
	 * asked now, invalid, paused, closed.
	 * @param word {@code thank} or {@code later}
	 */
	public void answer(Visitor visitor, CaseId caseId, UUID id, String word) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		Repair repair = this.repairs.find(file, id)
			.filter((one) -> me.present() && one.isFor(me) && !one.by().equals(me.id()))
			.orElseThrow(Refusal::notFound);
		Answer answer = Answer.of(word).orElseThrow(() -> Refusal.invalidRequest("answer", "choose"));
		file.status().requireOpen();
		if (!repair.asks(me, this.clock.instant(), HearRepairs.later(file))) {
			throw Refusal.alreadyDone();
		}
		this.mending.say(file, me, this.repairs.answer(repair, me, answer), "answered");
	}

}
