package org.attune.coach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The rules of one language, read from its file.
 *
 * @param spellings how words are spelled in the rules, such as a contraction in full
 * @param hushes with one of these in a text the coach says nothing but for safety
 * @param sayingBack what follows one of these is told of the other person, in moments
 * that listen
 * @param listening what is offered in such a moment in place of words of one's own
 */
record RuleBook(Map<String, List<String>> spellings, List<Phrase> hushes, List<Phrase> sayingBack,
		Map<Moment, Offer> listening, List<Rule> rules) {

	/** The rules for a language, such as {@code en}. */
	static RuleBook of(String language) {
		try (InputStream file = RuleBook.class.getResourceAsStream("/coach/" + language + ".yml")) {
			return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RuleBook read(Map<String, Object> file) {
		Map<String, List<String>> lists = new HashMap<>();
		map(file, "words").forEach((name, words) -> lists.put(name, row(words.toString(), ",")));
		Map<String, List<String>> spellings = new HashMap<>();
		map(file, "spellings").forEach((word, words) -> spellings.put(word, row(words.toString(), " ")));
		PhraseReader reader = new PhraseReader(lists);
		Map<Moment, Offer> listening = new EnumMap<>(Moment.class);
		map(file, "listening")
			.forEach((moment, offer) -> listening.put(Moment.of(moment), Offer.of((Map<?, ?>) offer)));
		return new RuleBook(spellings, phrases(file, "hushes", reader), phrases(file, "saying_back", reader), listening,
				rules(file).stream().map((rule) -> rule(rule, reader)).toList());
	}

	private static Rule rule(Map<String, Object> rule, PhraseReader reader) {
		List<Rule.Case> cases = new ArrayList<>();
		for (Object each : (List<?>) rule.get("cases")) {
			Map<String, Object> all = new HashMap<>(rule);
			((Map<?, ?>) each).forEach((key, value) -> all.put(key.toString(), value));
			cases.add(new Rule.Case(Level.of(all.get("level").toString()), (String) all.get("suggestion"),
					(String) all.get("start"), moments(all), (String) all.get("sign"), phrases(all, "match", reader)));
		}
		return new Rule(rule.get("id").toString(), phrases(rule, "unless", reader), cases, texts(rule, "matches"),
				texts(rule, "leaves"));
	}

	private static Set<Moment> moments(Map<String, Object> rule) {
		List<String> named = texts(rule, "moments");
		return named.isEmpty() ? EnumSet.allOf(Moment.class)
				: named.stream().map(Moment::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Moment.class)));
	}

	private static List<Phrase> phrases(Map<String, Object> map, String key, PhraseReader reader) {
		return texts(map, key).stream().map(reader::read).toList();
	}

	private static List<String> texts(Map<String, Object> map, String key) {
		return ((List<?>) map.getOrDefault(key, List.of())).stream().map(Object::toString).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> file, String key) {
		return (Map<String, Object>) file.get(key);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rules(Map<String, Object> file) {
		return (List<Map<String, Object>>) file.get("rules");
	}

	private static List<String> row(String words, String sign) {
		return Arrays.stream(words.split(sign)).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	/** What to say of a text, and how one could begin instead. */
	record Offer(String suggestion, String start) {

		static Offer of(Map<?, ?> offer) {
			return new Offer((String) offer.get("suggestion"), (String) offer.get("start"));
		}

	}

}
