package org.attune.takeaway;

import java.util.HashMap;
import java.util.List;
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
import org.attune.terms.Visitor;

/** The people of a case who agree with each other, but for what a story wants of them. */
final class Table {

	private final Talk talk;

	private final LookUpStep lookUpStep;

	private final AnswerStep answerStep;

	private final RandomAnswers words = new RandomAnswers(new Random(1), "kitchen");

	private final Map<String, Object> wishes = new HashMap<>(
			Map.of("common-ground.stuck_for_years", "no", "answer-plan.answer", "accept", "word-agreement.covers",
					"all", "sign-agreement.signature", "yes", "sign-agreement.freely", "yes"));

	Table(Talk talk, LookUpStep lookUpStep, AnswerStep answerStep) {
		this.talk = talk;
		this.lookUpStep = lookUpStep;
		this.answerStep = answerStep;
	}

	/** What all answer in a field, or one of them where a name stands before it. */
	Table wish(String field, Object value) {
		this.wishes.put(field, value);
		return this;
	}

	/** Everybody answers until all that are asked something are asked this; null: all. */
	Table until(String task) {
		boolean moved = true;
		while (moved) {
			moved = false;
			for (int place = 0; place < this.talk.names().size(); place++) {
				moved |= answer(place, task);
			}
		}
		return this;
	}

	/** One of them answers what they are asked now. */
	Table answers(String name) {
		answer(this.talk.names().indexOf(name), null);
		return this;
	}

	private boolean answer(int place, String until) {
		Visitor visitor = this.talk.visitors().get(place);
		Optional<StepView> step = this.lookUpStep.next(visitor, this.talk.id(), Locale.ENGLISH)
			.filter((view) -> !view.task().equals(until));
		step.ifPresent((view) -> this.answerStep.answer(visitor, this.talk.id(), view.stepId(),
				UUID.randomUUID().toString(), answers(view, this.talk.names().get(place)), Locale.ENGLISH));
		return step.isPresent();
	}

	private Map<String, Object> answers(StepView view, String name) {
		Map<String, Object> answers = this.words.to(view.form().json());
		for (String prefix : List.of(view.task() + ".", name + " " + view.task() + ".")) {
			this.wishes.forEach((field, value) -> {
				if (field.startsWith(prefix)) {
					answers.put(field.substring(prefix.length()), value);
				}
			});
		}
		return answers;
	}

}
