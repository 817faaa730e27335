package org.attune.oversight;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.casefile.caseload.Absences;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.safety.Called;
import org.attune.casefile.safety.Raised;
import org.attune.casefile.safety.Unanswered;
import org.attune.casefile.safety.Verdict;
import org.attune.engine.Verb;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Calls the counselor of a case when somebody may not be safe; and others, when nobody
 * says in time that they look at it.
 */
@Verb
public class CallFurther {

	private final CaseFiles cases;

	private final Unanswered unanswered;

	private final AbleStaff staff;

	private final Practice practice;

	private final Absences absences;

	private final ApplicationEventPublisher events;

	CallFurther(CaseFiles cases, Unanswered unanswered, AbleStaff staff, Practice practice, Absences absences,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.unanswered = unanswered;
		this.staff = staff;
		this.practice = practice;
		this.absences = absences;
		this.events = events;
	}

	/** At once: who has the case and is there, or everybody who could. */
	@EventListener
	public void on(Raised raised) {
		CaseFile file = this.cases.inHand();
		List<UUID> there = counselors();
		List<UUID> called = file.counselor().map(Person::account).filter(there::contains).map(List::of).orElse(there);
		this.events.publishEvent(new Called(file.id(), called, raised.colour() == Verdict.Colour.RED));
	}

	/** Those who can come in and are not away; when all are, a mail may reach one yet. */
	private List<UUID> counselors() {
		List<UUID> able = this.staff.all(Visitor.Kind.COUNSELOR);
		List<UUID> there = this.absences.present(able);
		return there.isEmpty() ? able : there;
	}

	/** Whoever comes next, for each alert that still waits. */
	public void call() {
		PracticeSettings.Alarm alarm = this.practice.settings().alarm();
		this.unanswered.take(0, Duration.ofMinutes(alarm.colleagues())).forEach((late) -> call(late, counselors()));
		this.unanswered.take(1, Duration.ofMinutes(alarm.supervisors()))
			.forEach((late) -> call(late, this.staff.all(Visitor.Kind.SUPERVISOR)));
	}

	private void call(Unanswered.Late late, List<UUID> others) {
		List<UUID> called = others.stream().filter((account) -> !account.equals(late.counselor())).toList();
		this.events.publishEvent(new Called(late.caseId(), called, late.urgent()));
	}

}
