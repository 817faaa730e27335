package org.attune.web.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.casefile.form.Field;
import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.Joined;
import org.attune.session.StepView;
import org.attune.terms.Privacy;

/**
 * One line of what a person reads before they send.
 *
 * @param field the question
 * @param page the page of the form that it stands on
 * @param texts what was answered; a choice by its label
 * @param ticked whether it is a ticked box, whose question says it all
 * @param privacy a stricter class than the step's, or null
 */
record Review(Field field, int page, List<String> texts, boolean ticked, Privacy privacy) {

	/** All that was answered, in the form's order. */
	static List<Review> of(StepView step, Map<String, Object> answers) {
		List<Review> lines = new ArrayList<>();
		Set<String> joined = Joined.pieces(step.form(), answers);
		step.form()
			.fields()
			.stream()
			.filter((field) -> !joined.contains(field.key()))
			.forEach((field) -> add(step, field, answers.get(field.key()), lines));
		return lines;
	}

	private static void add(StepView step, Field field, Object answer, List<Review> lines) {
		if (answer == null || Boolean.FALSE.equals(answer)) {
			return;
		}
		boolean ticked = Boolean.TRUE.equals(answer);
		Privacy stricter = (field.privacy() != null) ? step.privacyOf(field) : null;
		lines.add(new Review(field, page(step.form(), field.key()), ticked ? List.of() : texts(field, answer).toList(),
				ticked, stricter));
	}

	/** The page that a field stands on, named as in errors: {@code ideas[0].idea}. */
	static int page(Form form, String name) {
		String key = name.replaceFirst("\\[.*", "");
		return IntStream.range(0, form.pages().size())
			.filter((page) -> form.pages().get(page).fields().stream().anyMatch((field) -> field.key().equals(key)))
			.findFirst()
			.orElse(0);
	}

	private static Stream<String> texts(Field field, Object answer) {
		if (answer instanceof List<?> all) {
			return all.stream().flatMap((one) -> texts(field, one));
		}
		if (answer instanceof Map<?, ?> row) {
			return field.children()
				.stream()
				.filter((child) -> row.get(child.key()) != null)
				.flatMap((child) -> texts(child, row.get(child.key())).map((text) -> named(child, text)));
		}
		return Stream.of(field.choices()
			.stream()
			.filter((choice) -> choice.value().equals(answer))
			.map(Choice::label)
			.findFirst()
			.orElse(answer.toString()));
	}

	private static String named(Field field, String text) {
		return field.label() + (field.label().endsWith("?") ? " " : ": ") + text;
	}

}
