package org.attune.session;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Trail;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/**
 * Lets every text go through a counselor, for whatever reason; the words are the same.
 */
@Component
class Shuttling {

	private final CaseFiles cases;

	private final Accounts accounts;

	private final Trail trail;

	Shuttling(CaseFiles cases, Accounts accounts, Trail trail) {
		this.cases = cases;
		this.accounts = accounts;
		this.trail = trail;
	}

	/** Whether there is anybody it could go through. */
	boolean possible() {
		return this.accounts.any(Visitor.Kind.COUNSELOR);
	}

	/** From now on it does; beginning twice is beginning once. */
	void begin(CaseFile file) {
		if (file.shuttleSince() == null) {
			this.cases.shuttle(file, true);
			this.trail.noteProcess(file, file.head().processVersion(), file.head().process(), "shuttle-began",
					Map.of());
		}
	}

}
