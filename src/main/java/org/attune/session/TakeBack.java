package org.attune.session;

import org.attune.engine.Verb;

import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A person takes back something they said; what came of it stays. */
@Verb
public class TakeBack {

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Trail trail;

	TakeBack(CaseFiles cases, Contributions contributions, Trail trail) {
		this.cases = cases;
		this.contributions = contributions;
		this.trail = trail;
	}

	/**
	 * Takes it back, at any time, also after the end; once more changes nothing. Refused
	 * as not found unless the visitor said it.
	 */
	public void takeBack(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		Contribution said = this.contributions.find(file, id)
			.filter((each) -> each.author().equals(me.id()))
			.orElseThrow(Refusal::notFound);
		if (said.takenBack() == null) {
			file.progress().stir();
			this.contributions.takeBack(file, said);
			this.trail.note(file, me, said.task(), "taken-back", Map.of());
		}
	}

}
