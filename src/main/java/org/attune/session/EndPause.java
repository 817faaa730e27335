package org.attune.session;

import org.attune.engine.Verb;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Pauses;
import org.attune.engine.Resting;
import org.attune.terms.CaseId;

/** A break whose time is over comes to its end. */
@Verb
public class EndPause {

	private static final int AT_ONCE = 100;

	private final CaseFiles cases;

	private final Pauses pauses;

	private final Resting resting;

	EndPause(CaseFiles cases, Pauses pauses, Resting resting) {
		this.cases = cases;
		this.pauses = pauses;
		this.resting = resting;
	}

	/** The cases whose break is over, the longest over first, a hundred at most. */
	public List<CaseId> due() {
		return this.pauses.over(AT_ONCE);
	}

	/** Ends the break of one of them; does nothing if somebody was faster. */
	public void end(CaseId id) {
		CaseFile file = this.cases.take(id);
		if (file.pause() != null && file.status() != CaseStatus.PAUSED) {
			this.resting.end(file);
		}
	}

}
