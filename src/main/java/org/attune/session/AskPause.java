package org.attune.session;

import org.attune.engine.Verb;

import java.time.Duration;
import java.time.Instant;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Pause;
import org.attune.casefile.Person;
import org.attune.engine.Resting;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person asks for a break; everybody in the case is on it. */
@Verb
public class AskPause {

	private final CaseFiles cases;

	private final Resting resting;

	AskPause(CaseFiles cases, Resting resting) {
		this.cases = cases;
		this.resting = resting;
	}

	/**
	 * Begins the break, and says until when it is. Refused: not found for who does not
	 * take part, too short or too long, paused, closed.
	 */
	public Instant ask(Visitor visitor, CaseId caseId, long minutes) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.present()) {
			throw Refusal.notFound();
		}
		requireFitting(minutes);
		file.status().requireOpen();
		return this.resting.begin(file, me, Duration.ofMinutes(minutes)).map(Pause::until).orElseThrow(Refusal::closed);
	}

	private static void requireFitting(long minutes) {
		if (minutes < Pause.SHORTEST.toMinutes()) {
			throw Refusal.invalidRequest("minutes", "min", String.valueOf(Pause.SHORTEST.toMinutes()));
		}
		if (minutes > Pause.LONGEST.toMinutes()) {
			throw Refusal.invalidRequest("minutes", "max", String.valueOf(Pause.LONGEST.toMinutes()));
		}
	}

}
