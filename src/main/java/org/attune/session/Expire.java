package org.attune.session;

import org.attune.engine.Verb;

import java.util.List;
import java.util.Optional;

import org.attune.casefile.AbandonedCases;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.CaseFiles;
import org.attune.engine.Engine;
import org.attune.terms.CaseId;

/** A case that nobody was active in for as long as its process allows comes to an end. */
@Verb
public class Expire {

	private static final String MESSAGE = "Expired";

	private static final String OUTCOME = "expired";

	private static final int AT_ONCE = 100;

	private final CaseFiles cases;

	private final AbandonedCases abandoned;

	private final Engine engine;

	Expire(CaseFiles cases, AbandonedCases abandoned, Engine engine) {
		this.cases = cases;
		this.abandoned = abandoned;
		this.engine = engine;
	}

	/** The cases that are due, the longest abandoned first, a hundred at most. */
	public List<CaseId> due() {
		return this.abandoned.first(AT_ONCE);
	}

	/**
	 * Ends one of them, in the way its process draws it; does nothing if somebody was
	 * active meanwhile.
	 */
	public void expire(CaseId id) {
		CaseFile file = this.cases.take(id);
		if (this.abandoned.contains(file) && !this.engine.tell(file, MESSAGE, Optional.empty())
				&& file.status() != CaseStatus.CLOSED) {
			this.engine.end(file, OUTCOME);
		}
	}

}
