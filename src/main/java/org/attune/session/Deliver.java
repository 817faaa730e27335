package org.attune.session;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.form.Form;
import org.attune.casefile.safety.Passed;
import org.attune.casefile.safety.Settled;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What waited for a counselor goes where it was meant to go. To the others its author
 * answers just now.
 */
@Component
class Deliver {

	private final CaseFiles cases;

	private final Steps steps;

	private final Contributions contributions;

	private final Asked asked;

	private final Screening screening;

	private final Taking taking;

	private final JsonMapper json;

	Deliver(CaseFiles cases, Steps steps, Contributions contributions, Asked asked, Screening screening, Taking taking,
			JsonMapper json) {
		this.cases = cases;
		this.steps = steps;
		this.contributions = contributions;
		this.asked = asked;
		this.screening = screening;
		this.taking = taking;
		this.json = json;
	}

	/** All that a person answered, but for texts that go through the counselor. */
	@EventListener
	void on(Settled settled) {
		CaseFile file = this.cases.take(settled.caseId());
		this.steps.waiting(file)
			.stream()
			.filter((step) -> settled.person() == null || settled.person().equals(step.person()))
			.takeWhile((step) -> file.status() == CaseStatus.RUNNING || file.status() == CaseStatus.INVITING)
			.forEach((step) -> deliver(file, step.id(), false));
	}

	/** One text that the counselor has read. */
	@EventListener
	void on(Passed passed) {
		deliver(this.cases.take(passed.caseId()), passed.text(), true);
	}

	/**
	 * The step is looked up anew: what was delivered before it may have changed the case.
	 */
	private void deliver(CaseFile file, UUID id, boolean read) {
		this.steps.find(file, id)
			.filter((step) -> step.waits() && step.state() == OpenStep.State.OPEN)
			.ifPresent((step) -> deliver(file, step, read));
	}

	private void deliver(CaseFile file, OpenStep step, boolean read) {
		Person author = file.person(step.person());
		Optional<Contribution> kept = this.contributions.find(file, step.contribution());
		Map<String, Object> answers = kept.map((said) -> said.read(author, file, this.json)).orElse(Map.of());
		Form form = this.asked.answered(file, step, answers, Locale.forLanguageTag(file.head().language()));
		if (!author.held() && (read || !this.screening.passesCounselor(file, step, form, answers))) {
			ZoneId zone = kept.flatMap((said) -> said.zone(author, file, this.json)).orElse(null);
			this.taking.deliver(file, author, step, form, AnswerStep.byClock(zone, answers));
		}
	}

}
