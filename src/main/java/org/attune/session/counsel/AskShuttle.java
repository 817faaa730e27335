package org.attune.session.counsel;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.safety.Shuttles;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person wants every text to go through a counselor. Nobody learns who asked for it,
 * nor why.
 */
@Verb
public class AskShuttle {

	private final CaseFiles cases;

	private final Counsel counsel;

	private final Shuttles shuttles;

	AskShuttle(CaseFiles cases, Counsel counsel, Shuttles shuttles) {
		this.cases = cases;
		this.counsel = counsel;
		this.shuttles = shuttles;
	}

	/** Whether there is anybody it could go through. */
	public boolean possible() {
		return this.counsel.isThere();
	}

	/**
	 * From now on it does; asking twice is asking once. Refused: not found for who does
	 * not take part, closed, forbidden where no counselor is there.
	 */
	public void ask(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.present()) {
			throw Refusal.notFound();
		}
		file.status().requireNotClosed();
		if (!possible()) {
			throw Refusal.forbidden();
		}
		this.shuttles.begin(file);
	}

}
