package org.attune.oversight.practice;

import java.time.Clock;
import java.time.Duration;

import org.attune.casefile.caseload.Absences;
import org.attune.identity.StaffReady;
import org.attune.identity.staff.StaffAccounts.Member;
import org.attune.terms.Visitor;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets others take the cases of a counselor who has to set up anew how they come in, as
 * if they were away, until they have.
 */
@Component
class Cover {

	private static final Duration LONG = Duration.ofDays(366);

	private final Absences absences;

	private final Clock clock;

	Cover(Absences absences, Clock clock) {
		this.absences = absences;
		this.clock = clock;
	}

	void begin(Member member) {
		if (member.kind() == Visitor.Kind.COUNSELOR) {
			this.absences.begin(member.account(), this.clock.instant().plus(LONG));
		}
	}

	@EventListener
	public void on(StaffReady ready) {
		this.absences.end(ready.account());
	}

}
