package org.attune.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.attune.RandomAnswers;
import org.attune.session.AnswerStep;
import org.attune.session.LookUpStep;
import org.attune.session.StepView;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.attune.terms.Visitor;

import org.springframework.boot.test.context.TestComponent;

/** Quick talks of Ana and Ben, who hear each other and agree. */
@TestComponent
public class QuickTalks {

	private static final Map<String, String> KIND = Map.of("takes_part", "yes", "voice", "speak", "understood", "yes",
			"answer", "accept", "signature", "yes", "freely", "yes");

	private final Talks talks;

	private final LookUpStep lookUp;

	private final AnswerStep answerStep;

	QuickTalks(Talks talks, LookUpStep lookUp, AnswerStep answerStep) {
		this.talks = talks;
		this.lookUp = lookUp;
		this.answerStep = answerStep;
	}

	/** One that has just been opened. */
	public Talk open() {
		return this.talks.open("quick-talk", "Ana", "Ben");
	}

	/** Leads it on until everybody is asked that, or, with null, to its end. */
	public void lead(Talk talk, String until) {
		lead(talk, until, KIND);
	}

	/** One of the two does not want to talk, and so it ends. */
	public void refuse(Talk talk) {
		lead(talk, null, Map.of("takes_part", "no"));
	}

	private void lead(Talk talk, String until, Map<String, String> kind) {
		RandomAnswers words = new RandomAnswers(new Random(1), "kitchen");
		boolean moved = true;
		while (moved) {
			moved = false;
			for (Visitor visitor : talk.visitors()) {
				Optional<StepView> step = this.lookUp.next(visitor, talk.id(), Locale.ENGLISH)
					.filter((view) -> !view.task().equals(until));
				step.ifPresent((view) -> answer(talk, visitor, view, words, kind));
				moved |= step.isPresent();
			}
		}
		this.talks.areInTheLog();
	}

	private void answer(Talk talk, Visitor visitor, StepView step, RandomAnswers words, Map<String, String> kind) {
		Map<String, Object> answers = new HashMap<>(words.to(step.form().json()));
		kind.forEach((field, value) -> answers.computeIfPresent(field, (each, before) -> value));
		this.answerStep.answer(visitor, talk.id(), step.stepId(), UUID.randomUUID().toString(), answers,
				Locale.ENGLISH);
	}

}
