package org.attune.session;

import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.form.Form;
import org.attune.casefile.safety.Verdict;
import org.attune.casefile.safety.Verdict.Colour;
import org.attune.engine.Processes;
import org.attune.engine.Review;
import org.attune.session.counsel.Alarm;
import org.attune.session.reading.Texts;

import org.springframework.stereotype.Component;

/**
 * Whether an answer may go on, or a counselor has to look at it first. It is weighed in
 * memory; of why it waits only the alert knows, under its author's key.
 */
@Component
class Screening {

	private final Processes processes;

	private final Alarm alarm;

	private final OneToOne oneToOne;

	Screening(Processes processes, Alarm alarm, OneToOne oneToOne) {
		this.processes = processes;
		this.alarm = alarm;
		this.oneToOne = oneToOne;
	}

	/**
	 * Whether it waits; calls a counselor where the answer itself gives cause.
	 * @param threat the rule of the coach that heard a threat; empty if none did
	 */
	boolean stops(CaseFile file, Person me, OpenStep step, Form form, Map<String, Object> answers,
			Optional<String> threat) {
		Optional<Verdict> verdict = verdict(step, answers, threat);
		verdict.ifPresent((cause) -> this.alarm.raise(file, me, cause));
		return verdict.isPresent() || me.held() || passesCounselor(file, step, form, answers);
	}

	/** Whether answers to the task are weighed at all. */
	boolean weighs(OpenStep step) {
		return this.processes.task(step.definition(), step.task()).review() != null;
	}

	/**
	 * Whether it is a text for others, and every text goes through the counselor, or is
	 * to from this one on.
	 */
	boolean passesCounselor(CaseFile file, OpenStep step, Form form, Map<String, Object> answers) {
		return (file.shuttleSince() != null || this.oneToOne.wishes(form, answers)) && form.fields()
			.stream()
			.anyMatch((field) -> step.privacy().orStricter(field.privacy()).isForOthers()
					&& Texts.in(field, answers.get(field.key())));
	}

	private Optional<Verdict> verdict(OpenStep step, Map<String, Object> answers, Optional<String> threat) {
		return this.processes.review(step.definition(), step.task(), answers)
			.filter((review) -> !review.colour().equals(Review.GREEN))
			.map((review) -> new Verdict(review.colour().equals(Review.RED) ? Colour.RED : Colour.AMBER, review.rule(),
					null))
			.or(() -> threat.map((rule) -> new Verdict(Colour.AMBER, rule, null)));
	}

}
