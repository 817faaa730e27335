package org.attune.session.erasing;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Erasing;
import org.attune.casefile.Holds;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

/** What was said in a case that ended long ago is erased, for everybody in it. */
@Verb
public class EraseOld {

	private final CaseFiles cases;

	private final Holds holds;

	private final Erasing erasing;

	private final Trail trail;

	EraseOld(CaseFiles cases, Holds holds, Erasing erasing, Trail trail) {
		this.cases = cases;
		this.holds = holds;
		this.erasing = erasing;
		this.trail = trail;
	}

	/** Erases it, unless the case is open or held. */
	public void erase(CaseId id) {
		CaseFile file = this.cases.take(id);
		if (file.status() == CaseStatus.CLOSED && this.holds.until(file).isEmpty()) {
			file.participants()
				.stream()
				.filter((person) -> person.safe() != null)
				.forEach((person) -> erase(file, person));
		}
	}

	private void erase(CaseFile file, Person person) {
		this.erasing.erase(file, person);
		this.trail.noteProcess(file, file.head().processVersion(), file.head().process(), "erased",
				Map.of("person", person.pseudonym()));
	}

}
