package org.attune.session;

import org.attune.WayIn;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.casefile.safety.Shuttles;
import org.attune.oversight.alarm.AnswerAlert;
import org.attune.oversight.alarm.CallFurther;
import org.attune.oversight.alarm.Judgement;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.terms.Visitor;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A counselor in a story: comes to a case, and decides about who may not be safe. */
@TestComponent
public class Guide {

	private static final String BECAUSE = "We talked on the phone about it.";

	private final WayIn wayIn;

	private final Counselors counselors;

	private final CaseFiles cases;

	private final LookAtAlerts lookAtAlerts;

	private final AnswerAlert answerAlert;

	private final Shuttles shuttles;

	private final CallFurther callFurther;

	private final TransactionTemplate transactions;

	Guide(WayIn wayIn, Counselors counselors, CaseFiles cases, LookAtAlerts lookAtAlerts, AnswerAlert answerAlert,
			Shuttles shuttles, CallFurther callFurther, TransactionTemplate transactions) {
		this.wayIn = wayIn;
		this.counselors = counselors;
		this.cases = cases;
		this.lookAtAlerts = lookAtAlerts;
		this.answerAlert = answerAlert;
		this.shuttles = shuttles;
		this.callFurther = callFurther;
		this.transactions = transactions;
	}

	/** A new counselor of that name has the case. */
	public Visitor comes(Talk talk, String name) {
		Visitor counselor = this.wayIn.has(Visitor.Kind.COUNSELOR, name);
		takes(counselor, talk, name);
		return counselor;
	}

	/** A counselor whom there is already has the case. */
	void takes(Visitor counselor, Talk talk, String name) {
		this.transactions.executeWithoutResult(
				(status) -> this.counselors.assign(this.cases.take(talk.id()), counselor.account(), name));
	}

	/** From now on texts go through the counselor. */
	void passesOnTexts(Talk talk) {
		this.transactions.executeWithoutResult((status) -> this.shuttles.begin(this.cases.take(talk.id())));
	}

	/** Whoever is to be called by now is called. */
	void callsFurther() {
		this.callFurther.begin();
		this.callFurther.due().forEach(this.callFurther::call);
	}

	/** What the counselor has to look at. */
	LookAtAlerts.Watch watch(Visitor counselor, Talk talk) {
		return this.lookAtAlerts.look(counselor, talk.id());
	}

	/** Decides about who was the first to be in danger. */
	void decides(Visitor counselor, Talk talk, String decision) {
		this.answerAlert.decide(counselor, talk.id(), watch(counselor, talk).open().get(0).alert().id(),
				new Judgement(decision, BECAUSE, null));
	}

}
