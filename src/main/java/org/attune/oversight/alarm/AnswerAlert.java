package org.attune.oversight.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.casefile.safety.Decision;
import org.attune.casefile.safety.EndingParts;
import org.attune.casefile.safety.Settled;
import org.attune.casefile.safety.Settling;
import org.attune.casefile.safety.Shuttles;
import org.attune.engine.Verb;
import org.attune.oversight.Staff;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;

/**
 * A counselor looks at somebody who may not be safe, and decides how it goes on. To the
 * others in the case nothing of it is to be seen.
 */
@Verb
public class AnswerAlert {

	private final CaseFiles cases;

	private final Alerts alerts;

	private final Settling settling;

	private final Looks looks;

	private final Shuttles shuttles;

	private final Trail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnswerAlert(CaseFiles cases, Alerts alerts, Settling settling, Looks looks, Shuttles shuttles, Trail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.alerts = alerts;
		this.settling = settling;
		this.looks = looks;
		this.shuttles = shuttles;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says that the counselor looks at it: nobody else is called. Once more changes
	 * nothing. Refused as not found for who is not the counselor of the case.
	 */
	public void acknowledge(Visitor visitor, CaseId caseId, UUID alertId) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		Alert alert = this.alerts.one(file, alertId);
		if (alert.acknowledgedAt() == null) {
			this.settling.acknowledge(file, alert, me);
			this.trail.note(file, me, file.head().process(), "reviewed", Map.of());
		}
	}

	/**
	 * Decides about all that waits of the person, also anew on the day to look at it
	 * again; after the end of the case nothing is delivered any more. Refused: not found,
	 * already done, changed when something came after that alert, paused when it would
	 * let answers through during a break, invalid (field by field).
	 */
	public void decide(Visitor visitor, CaseId caseId, UUID alertId, Judgement wish) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		Alert alert = this.alerts.one(file, alertId);
		Decision decision = wish.check(this.clock);
		if (!alert.waits()) {
			throw Refusal.alreadyDone();
		}
		if (this.alerts.isOvertaken(file, alert)) {
			throw Refusal.changed();
		}
		boolean ended = file.status() == CaseStatus.CLOSED;
		if (decision.settles() && !ended) {
			file.status().requireOpen();
		}
		Instant now = this.clock.instant();
		this.trail.note(file, me, file.head().process(), "reviewed", Map.of());
		this.settling.decide(file, alert, me, new Alert.Decided(me.id(), decision, wish.reason().strip(), now),
				this.looks.after(now, file, alert, wish.again()),
				(decision == Decision.STOP && !ended) ? EndingParts.soon(now) : null);
		if (!ended) {
			carryOut(file, alert, decision);
		}
		else if (decision == Decision.STOP) {
			this.settling.end(file, alert.person());
		}
	}

	private void carryOut(CaseFile file, Alert alert, Decision decision) {
		if (decision == Decision.SHUTTLE) {
			this.shuttles.begin(file);
		}
		if (decision == Decision.GO_ON) {
			this.events.publishEvent(new Settled(file.id(), alert.person()));
		}
	}

}
