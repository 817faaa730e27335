package org.attune.casefile.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.form.Field.Choice;

/**
 * Puts short answers together into a text of their author, who can write it otherwise. A
 * label that goes on, such as "When ...", is a part of it; others are left out.
 */
public final class Joined {

	private static final String GOES_ON = "...";

	private final Map<String, Field> fields;

	private final Map<String, ?> answers;

	private Joined(Form form, Map<String, ?> answers) {
		this.fields = form.fields().stream().collect(Collectors.toMap(Field::key, (field) -> field));
		this.answers = answers;
	}

	/**
	 * The text of a field, made from the others; empty where nothing was answered yet.
	 */
	public static String text(Form form, Field field, Map<String, ?> answers) {
		Joined joined = new Joined(form, answers);
		return field.joins()
			.stream()
			.map(joined::sentence)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
	}

	/** The fields whose answers stand in the text of another one that was answered. */
	public static Set<String> pieces(Form form, Map<String, ?> answers) {
		return form.fields()
			.stream()
			.filter((field) -> answers.get(field.key()) != null)
			.flatMap((field) -> field.joins().stream().flatMap(List::stream))
			.collect(Collectors.toSet());
	}

	private String sentence(List<String> keys) {
		StringBuilder sentence = new StringBuilder();
		keys.stream().map(this.fields::get).filter(Objects::nonNull).map(this::piece).forEach((piece) -> {
			if (!piece.isEmpty()) {
				sentence.append(sentence.isEmpty() ? piece : ", " + small(piece));
			}
		});
		return (sentence.isEmpty() || ends(sentence.charAt(sentence.length() - 1))) ? sentence.toString()
				: sentence.append('.').toString();
	}

	private String piece(Field field) {
		String words = words(field, this.answers.get(field.key()));
		String label = field.label();
		if (words.isEmpty() || !label.endsWith(GOES_ON)) {
			return words;
		}
		return label.substring(0, label.length() - GOES_ON.length()).strip() + " " + small(words);
	}

	private static String words(Field field, Object answer) {
		Stream<?> all = (answer instanceof List<?> several) ? several.stream() : Stream.ofNullable(answer);
		return all.map((one) -> label(field, one.toString().strip()))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(", "))
			.replaceAll("[.,;]+$", "");
	}

	private static String label(Field field, String value) {
		return field.choices()
			.stream()
			.filter((choice) -> choice.value().equals(value))
			.map(Choice::label)
			.map(Joined::small)
			.findFirst()
			.orElse(value);
	}

	/**
	 * Not at the beginning any more; a word of one letter, such as "I", stays as it is.
	 */
	private static String small(String text) {
		boolean alone = text.length() < 2 || !Character.isLetter(text.charAt(1))
				|| Character.isUpperCase(text.charAt(1));
		return alone ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
	}

	private static boolean ends(char sign) {
		return sign == '.' || sign == '!' || sign == '?' || sign == '\u2026';
	}

}
