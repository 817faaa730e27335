package org.attune.casefile.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What a text is put together from until somebody writes it otherwise, and the words of
 * its language that this takes.
 *
 * @param sentences its sentences, in order; empty where it is not put together
 * @param and the word before the last of several, or null
 * @param small words that are written with a small letter inside a sentence
 * @param asks how a question begins that is whole by itself
 * @param tells how a statement begins that is whole by itself
 * @param says what a choice is called inside the text, by {@code field.value}
 * @param drops beginnings that a field's words lose inside the text, by its key: people
 * say them again behind a label that says them already, or go on in another way
 */
public record Joins(List<Sentence> sentences, String and, Set<String> small, List<String> asks, List<String> tells,
		Map<String, String> says, Map<String, List<Drop>> drops) {

	/** The properties beside {@code joins}; each can be said in another language. */
	static final List<String> WORDS = List.of("and", "small", "asks", "tells", "says", "drops");

	static Joins of(JsonNode properties) {
		String joins = FieldBuilder.text(properties, "joins");
		return new Joins((joins == null) ? List.of() : list(joins, ";").stream().map(Sentence::of).toList(),
				FieldBuilder.text(properties, "and"), Set.copyOf(words(properties, "small")), words(properties, "asks"),
				words(properties, "tells"), pairs(properties, "says"), drops(pairs(properties, "drops")));
	}

	/** Whether the text is not put together from anything. */
	public boolean isEmpty() {
		return this.sentences.isEmpty();
	}

	/** The keys of all that it is put together from. */
	List<String> keys() {
		return this.sentences.stream().flatMap((sentence) -> sentence.keys().stream()).toList();
	}

	private static List<String> words(JsonNode properties, String name) {
		return list(properties.path(name).asString("").toLowerCase(Locale.ROOT), ",").stream().distinct().toList();
	}

	private static Map<String, String> pairs(JsonNode properties, String name) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String pair : list(properties.path(name).asString(""), ";")) {
			int sign = pair.indexOf('=');
			pairs.put(pair.substring(0, Math.max(sign, 0)).strip(), pair.substring(sign + 1).strip());
		}
		return pairs;
	}

	private static Map<String, List<Drop>> drops(Map<String, String> pairs) {
		Map<String, List<Drop>> drops = new LinkedHashMap<>();
		pairs.forEach((field, beginnings) -> drops.put(field, list(beginnings, ",").stream().map(Drop::of).toList()));
		return drops;
	}

	private static List<String> list(String text, String between) {
		return Stream.of(text.split(between)).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	/**
	 * A beginning that words lose.
	 *
	 * @param instead what they begin with then, such as "be" where it was "that you are";
	 * may be empty
	 */
	record Drop(String beginning, String instead) {

		static Drop of(String written) {
			String[] sides = written.split(">", 2);
			return new Drop(sides[0].strip(), (sides.length > 1) ? sides[1].strip() : "");
		}

		/** The words without it; they stay as they are where nothing else is left. */
		String from(String words) {
			String rest = words.substring(this.beginning.length()).strip();
			return rest.isEmpty() ? words : (this.instead + " " + rest).strip();
		}

	}

	/**
	 * One sentence of the text.
	 *
	 * @param keys the fields that it is made of
	 * @param question whether it ends with a question mark
	 */
	record Sentence(List<String> keys, boolean question) {

		static Sentence of(String written) {
			boolean question = written.endsWith("?");
			return new Sentence(list(question ? written.substring(0, written.length() - 1) : written, ","), question);
		}

	}

}
