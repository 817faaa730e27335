package org.attune.oversight.alarm;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contributions;
import org.attune.casefile.Drafts;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.Trail;
import org.attune.casefile.repair.Repairs;
import org.attune.casefile.repair.Saying;
import org.attune.casefile.safety.Passed;
import org.attune.engine.Verb;
import org.attune.oversight.Staff;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;

/**
 * A counselor has read a text that waits and passes it on as it is, or asks its author
 * for another one. A counselor changes no word of it.
 */
@Verb
public class PassOn {

	private final CaseFiles cases;

	private final Steps steps;

	private final Contributions contributions;

	private final Drafts drafts;

	private final Repairs repairs;

	private final Trail trail;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	PassOn(CaseFiles cases, Steps steps, Contributions contributions, Drafts drafts, Repairs repairs, Trail trail,
			JsonMapper json, ApplicationEventPublisher events) {
		this.cases = cases;
		this.steps = steps;
		this.contributions = contributions;
		this.drafts = drafts;
		this.repairs = repairs;
		this.trail = trail;
		this.json = json;
		this.events = events;
	}

	/**
	 * Passes it on. Refused: not found for who is not the counselor of the case, already
	 * done when it does not wait, paused, closed.
	 * @param id the step of an answer, or what was said about starting over
	 */
	public void pass(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		Optional<OpenStep> step = this.steps.find(file, id);
		decide(file, me, step, id, "passed-on");
		this.events.publishEvent(new Passed(caseId, id));
	}

	/** Asks its author to say it in another way; refused as {@link #pass}. */
	public void sendBack(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.take(caseId);
		Person me = Staff.counselorOf(file, visitor);
		Optional<OpenStep> step = this.steps.find(file, id);
		Optional<Saying> saying = decide(file, me, step, id, "sent-back");
		step.ifPresent((one) -> {
			keepWords(file, one);
			this.contributions.askForAnother(file, one);
		});
		saying.ifPresent((one) -> this.repairs.sendBack(file, one));
	}

	/**
	 * Its author goes on from their own words. What was for the counselor alone is not
	 * shown to them again: whoever holds their phone must not find it.
	 */
	private void keepWords(CaseFile file, OpenStep step) {
		Person author = file.person(step.person());
		this.contributions.find(file, step.contribution())
			.map((said) -> said.withoutCounselorParts(step.privacy()).read(author, file, this.json))
			.ifPresent((words) -> this.drafts.save(step.id(), author, words));
	}

	/** What is said about starting over; empty for an answer. */
	private Optional<Saying> decide(CaseFile file, Person me, Optional<OpenStep> step, UUID id, String kind) {
		Optional<Saying> saying = step.isPresent() ? Optional.empty() : this.repairs.saying(file, id);
		PersonId author = step.map(OpenStep::person).or(() -> saying.map(Saying::by)).orElseThrow(Refusal::notFound);
		file.status().requireOpen();
		boolean waits = step.map((one) -> one.waits() && one.state() == OpenStep.State.OPEN)
			.or(() -> saying.map(Saying::waits))
			.orElse(false);
		if (!waits || file.person(author).held()) {
			throw Refusal.alreadyDone();
		}
		this.trail.note(file, me, step.map(OpenStep::task).orElse(file.head().process()), kind, Map.of());
		return saying;
	}

}
