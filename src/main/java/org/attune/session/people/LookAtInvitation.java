package org.attune.session.people;

import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

/** Somebody with a link, not signed in yet, learns who invites them. */
@Verb
public class LookAtInvitation {

	private final CaseFiles cases;

	LookAtInvitation(CaseFiles cases) {
		this.cases = cases;
	}

	/**
	 * The name of who invites the account into the case; empty when it is not invited, or
	 * has answered. The topic is for who has come in: programs that check mails look at
	 * this too.
	 */
	public Optional<String> by(UUID account, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		boolean asked = file.as(account).undecided() && file.status() != CaseStatus.CLOSED;
		return asked ? Optional.of(file.opener().name()) : Optional.empty();
	}

}
