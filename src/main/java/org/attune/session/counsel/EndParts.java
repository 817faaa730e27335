package org.attune.session.counsel;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.safety.EndingPart;
import org.attune.casefile.safety.EndingParts;
import org.attune.casefile.safety.Settling;
import org.attune.engine.Verb;
import org.attune.session.people.Leaving;

/**
 * Somebody's part in a case comes to its end, because a counselor decided so or none is
 * there: to the others, and in the record, they have left.
 */
@Verb
public class EndParts {

	private static final int AT_ONCE = 100;

	private final CaseFiles cases;

	private final EndingParts parts;

	private final Settling settling;

	private final Leaving leaving;

	private final Counsel counsel;

	EndParts(CaseFiles cases, EndingParts parts, Settling settling, Leaving leaving, Counsel counsel) {
		this.cases = cases;
		this.parts = parts;
		this.settling = settling;
		this.leaving = leaving;
		this.counsel = counsel;
	}

	/**
	 * Where the last counselor went, the parts of those whom nobody looks at begin to
	 * end.
	 */
	public void begin() {
		if (!this.counsel.isThere()) {
			this.parts.begin();
		}
	}

	/** What is due, a hundred at most. */
	public List<EndingPart> due() {
		return this.parts.due(AT_ONCE);
	}

	/** Ends one of them; does nothing if it was decided otherwise meanwhile. */
	public void end(EndingPart ending) {
		CaseFile file = this.cases.take(ending.caseId());
		if (this.parts.isDue(ending)) {
			this.settling.end(file, ending.person());
			Person person = file.person(ending.person());
			if (!person.left() && file.status() != CaseStatus.CLOSED) {
				this.leaving.leave(file, person);
			}
		}
	}

}
