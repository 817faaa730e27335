package org.attune.session.people;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.consent.PeopleChanges;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

/** What people did not answer in time lapses; what waits for nobody is decided. */
@Verb
public class SettleChanges {

	private static final int AT_ONCE = 100;

	private final CaseFiles cases;

	private final PeopleChanges changes;

	private final ChangePeople changePeople;

	SettleChanges(CaseFiles cases, PeopleChanges changes, ChangePeople changePeople) {
		this.cases = cases;
		this.changes = changes;
		this.changePeople = changePeople;
	}

	/** The cases where something is due, a hundred at most. */
	public List<CaseId> due() {
		return this.changes.due(AT_ONCE);
	}

	/** Settles it in one of them; does nothing while the case rests, or has ended. */
	public void settle(CaseId id) {
		CaseFile file = this.cases.take(id);
		if (file.status() != CaseStatus.PAUSED && file.status() != CaseStatus.CLOSED) {
			this.changePeople.settle(file);
		}
	}

}
