package org.attune.session.counsel;

import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person lets a counselor read something that only they could read. It makes no
 * difference whether there is one yet: why one came is nobody's business.
 */
@Verb
public class ShowCounselor {

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Trail trail;

	ShowCounselor(CaseFiles cases, Contributions contributions, Trail trail) {
		this.cases = cases;
		this.contributions = contributions;
		this.trail = trail;
	}

	/**
	 * Shows what is private in it, until its author takes it back; once more changes
	 * nothing. Refused as not found unless the visitor said it, and something in it is
	 * private.
	 */
	public void show(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		Contribution said = this.contributions.find(file, id)
			.filter((each) -> each.author().equals(me.id()) && each.isPrivate() && each.takenBack() == null)
			.orElseThrow(Refusal::notFound);
		if (said.shown() == null) {
			this.contributions.show(file, said);
			this.trail.note(file, me, said.task(), "shown", Map.of());
		}
	}

}
