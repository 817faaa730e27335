package org.attune.oversight.alarm;

import java.time.Clock;
import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.calls.DueLooks;
import org.attune.casefile.safety.Settling;
import org.attune.engine.Verb;

/**
 * Calls the counselor of a case on the day on which one wanted to look again at somebody.
 * If nobody looks, others are called as for any alert.
 */
@Verb
public class CallAgain {

	private static final int AT_ONCE = 100;

	private final CaseFiles cases;

	private final DueLooks looks;

	private final Settling settling;

	private final Call call;

	private final Clock clock;

	CallAgain(CaseFiles cases, DueLooks looks, Settling settling, Call call, Clock clock) {
		this.cases = cases;
		this.looks = looks;
		this.settling = settling;
		this.call = call;
		this.clock = clock;
	}

	/** What is due, a hundred at most. */
	public List<DueLooks.Look> due() {
		return this.looks.due(AT_ONCE);
	}

	/** Calls for one of them; does nothing if it was decided otherwise meanwhile. */
	public void call(DueLooks.Look look) {
		CaseFile file = this.cases.take(look.caseId());
		if (this.looks.isDue(look)) {
			this.settling.callAgain(file, look.alert(), this.clock.instant().plus(CallFurther.PATIENCE));
			this.call.first(file.id(), file.counselor().map(Person::account).orElse(null), false);
		}
	}

}
