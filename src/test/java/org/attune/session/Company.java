package org.attune.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.attune.RandomAnswers;
import org.attune.terms.Refusal;

/**
 * The people of a case who say what a story wants of them, and else whatever fits.
 */
final class Company {

	/** What people say who take part, hear each other, and agree. */
	static final Map<String, Object> KIND = Map.ofEntries(Map.entry("answer-invitation.take_part", "yes"),
			Map.entry("answer-later.take_part", "yes"), Map.entry("answer-joining.comes_in", "yes"),
			Map.entry("smaller-group.go_on", "yes"), Map.entry("prepare.calm", 8), Map.entry("prepare.ready", "now"),
			Map.entry("set-rules.wording", "yes"), Map.entry("set-rules.begins", "any"),
			Map.entry("set-rules.plans", 4), Map.entry("begin.voice", "speak"), Map.entry("take-turn.voice", "speak"),
			Map.entry("speak-on.voice", "speak"), Map.entry("begin.depth", "one"), Map.entry("take-turn.depth", "one"),
			Map.entry("say-back.capacity", "now"), Map.entry("say-back.asks", "no"),
			Map.entry("say-back-later.asks", "no"), Map.entry("check-back.understood", "yes"),
			Map.entry("check-back.more", "no"), Map.entry("own-part.landed", "yes"), Map.entry("own-part.deeper", "no"),
			Map.entry("own-part.owns", "no"), Map.entry("common-ground.stuck_for_years", "no"),
			Map.entry("answer-plan.answer", "accept"), Map.entry("word-agreement.covers", "all"),
			Map.entry("sign-agreement.signature", "yes"), Map.entry("go-on-without.go_on", "yes"),
			Map.entry("hear-view.feels_heard", "yes"));

	private final Talk talk;

	private final RandomAnswers words = new RandomAnswers(new Random(1), "kitchen");

	private final Map<String, List<Object>> wishes = new HashMap<>();

	private final Map<String, Integer> submissions = new HashMap<>();

	Company(Talk talk) {
		this.talk = talk;
		all("sign-agreement.freely", "yes");
	}

	/** People who take part, hear each other, and agree. */
	static Company kind(Talk talk) {
		Company company = new Company(talk);
		KIND.forEach(company::all);
		return company;
	}

	/**
	 * What everybody answers in a field, such as {@code sign-agreement.signature}: at
	 * each time the next of the values, and then always the last.
	 */
	Company all(String field, Object... values) {
		this.talk.names().forEach((name) -> one(name, field, values));
		return this;
	}

	/** The same for one person. */
	Company one(String name, String field, Object... values) {
		this.wishes.put(name + " " + field, new ArrayList<>(List.of(values)));
		return this;
	}

	/** Answers until nobody is asked anything any more. */
	Company lead() {
		return until(null);
	}

	/** Answers until everybody who has something to do is asked this. */
	Company until(String task) {
		boolean moved = true;
		while (moved) {
			moved = false;
			for (String name : this.talk.names()) {
				Optional<StepView> step = next(name).filter((view) -> !view.task().equals(task));
				step.ifPresent((view) -> answer(name, view));
				moved |= step.isPresent();
			}
		}
		return this;
	}

	/** Everybody who is asked this answers it once. */
	Company answer(String task) {
		this.talk.asked(task).forEach((name) -> say(name, task));
		return this;
	}

	/** One of them answers this. */
	Company say(String name, String task) {
		answer(name, this.talk.view(name, task));
		return this;
	}

	/** How often each has answered so far. */
	Map<String, Integer> submissions() {
		return this.submissions;
	}

	/** Who does not know of the case yet is asked nothing. */
	private Optional<StepView> next(String name) {
		try {
			return this.talk.talks().lookUp.next(this.talk.visitor(name), this.talk.id(), Locale.ENGLISH);
		}
		catch (Refusal unknown) {
			return Optional.empty();
		}
	}

	private void answer(String name, StepView step) {
		Map<String, Object> answers = this.words.to(step.form().json());
		String prefix = name + " " + step.task() + ".";
		this.wishes.forEach((field, values) -> {
			if (field.startsWith(prefix)) {
				answers.put(field.substring(prefix.length()), (values.size() > 1) ? values.remove(0) : values.get(0));
			}
		});
		this.talk.answer(name, step.stepId(), UUID.randomUUID().toString(), answers);
		this.submissions.merge(name, 1, Integer::sum);
	}

}
