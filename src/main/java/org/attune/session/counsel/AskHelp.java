package org.attune.session.counsel;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person says that they do not feel safe; nobody but a counselor hears of it. */
@Verb
public class AskHelp {

	/** As long as what a person says about it may be, in characters. */
	public static final int LONGEST = 500;

	private final CaseFiles cases;

	private final Alarm alarm;

	private final Counsel counsel;

	private final Trail trail;

	AskHelp(CaseFiles cases, Alarm alarm, Counsel counsel, Trail trail) {
		this.cases = cases;
		this.alarm = alarm;
		this.counsel = counsel;
		this.trail = trail;
	}

	/** Whether a counselor is there who can look at it now. */
	public boolean isHeard() {
		return this.counsel.isThere();
	}

	/**
	 * Calls a counselor, also during a break and after the end. Refused: not found for
	 * who does not talk in the case or has erased their words, invalid when the words are
	 * too long.
	 * @param words what they want to say about it; null or blank for nothing
	 */
	public void ask(Visitor visitor, CaseId caseId, String words) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.participates() || me.safe() == null) {
			throw Refusal.notFound();
		}
		if (words != null && words.length() > LONGEST) {
			throw Refusal.invalidRequest("text", "max-length", String.valueOf(LONGEST));
		}
		this.trail.note(file, me, file.head().process(), "reviewed", Map.of());
		this.alarm.help(file, me, (words != null && !words.isBlank()) ? words.strip() : null);
	}

}
