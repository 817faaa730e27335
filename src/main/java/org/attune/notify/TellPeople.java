package org.attune.notify;

import org.attune.casefile.CaseOpened;
import org.attune.casefile.Invited;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction of what happened, whom to tell about it. */
@Component
class TellPeople {

	private static final String INVITATION = "invitation";

	private static final String OPENED = "case-opened";

	private final Mails mails;

	TellPeople(Mails mails) {
		this.mails = mails;
	}

	@EventListener
	void on(Invited invited) {
		invited.accounts().forEach((account) -> this.mails.add(INVITATION, account, invited.caseId()));
	}

	@EventListener
	void on(CaseOpened opened) {
		opened.accounts().forEach((account) -> this.mails.add(OPENED, account, opened.caseId()));
	}

}
