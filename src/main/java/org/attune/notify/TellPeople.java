package org.attune.notify;

import java.time.Duration;

import org.attune.casefile.CaseOpened;
import org.attune.casefile.Invited;
import org.attune.casefile.Notice;
import org.attune.casefile.calls.Called;
import org.attune.identity.AddressAsked;
import org.attune.identity.BeginningAsked;
import org.attune.identity.LinkLost;
import org.attune.identity.StaffInvited;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction of what happened, whom to tell about it. */
@Component
class TellPeople {

	private final Mails mails;

	TellPeople(Mails mails) {
		this.mails = mails;
	}

	@EventListener
	void on(CaseOpened opened) {
		this.mails.add(Kind.CASE_OPENED, opened.accounts(), opened.caseId(), Duration.ZERO);
	}

	@EventListener
	void on(Invited invited) {
		this.mails.add(Kind.INVITATION, invited.accounts(), invited.caseId(), Duration.ZERO);
		this.mails.add(Kind.INVITATION_REMINDER, invited.accounts(), invited.caseId(), invited.remind());
	}

	@EventListener
	void on(Called called) {
		this.mails.add(called.urgent() ? Kind.ALERT : Kind.LOOK, called.accounts(), called.caseId(), Duration.ZERO);
	}

	@EventListener
	void on(Notice notice) {
		this.mails.add(Kind.valueOf(notice.what().name()), notice.accounts(), notice.caseId(), Duration.ZERO);
	}

	@EventListener
	void on(LinkLost lost) {
		this.mails.ask(Kind.LOST_LINK, lost.account());
	}

	@EventListener
	void on(BeginningAsked asked) {
		this.mails.ask(asked.alone() ? Kind.BEGIN_ALONE : Kind.BEGIN, asked.account());
	}

	@EventListener
	void on(StaffInvited invited) {
		this.mails.ask(Kind.STAFF_INVITATION, invited.account());
	}

	@EventListener
	void on(AddressAsked asked) {
		this.mails.ask(Kind.OLD_ADDRESS, asked.account());
		this.mails.ask(Kind.NEW_ADDRESS, asked.account());
	}

}
