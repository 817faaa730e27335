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
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The rules of one language, read from its file.
 *
 * @param spellings how words are spelled in the rules, such as a contraction in full
 * @param hushes with one of these in a text the coach says nothing but for safety
 * @param sayingBack what follows one of these is told of the other person, in moments
 * that listen
 * @param turns with these words somebody comes back to their own
 * @param reported what follows one of these was said to the author
 * @param dividers the words that begin another clause
 * @param listening what is offered in such a moment in place of words of one's own
 */
record RuleBook(Map<String, List<String>> spellings, Phrases hushes, Phrases sayingBack, Set<String> turns,
		Phrases reported, Set<String> dividers, Map<Moment, Offer> listening, List<Rule> rules) {

	private static final String FILES = "classpath*:coach/*.yml";

	/** The rules for a language, such as {@code en}. */
	static RuleBook of(String language) {
		return read(new ClassPathResource("coach/" + language + ".yml"));
	}

	/** The rules of each language that has a file, by its name without the ending. */
	static Map<String, RuleBook> all() {
		try {
			Map<String, RuleBook> all = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				all.putIfAbsent(StringUtils.stripFilenameExtension(file.getFilename()), read(file));
			}
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RuleBook read(Resource file) {
		try (InputStream in = file.getInputStream()) {
			return read(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(in));
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
		return new RuleBook(spellings, phrases(file, "hushes", reader), phrases(file, "saying_back", reader),
				Set.copyOf(texts(file, "turns")), phrases(file, "reported", reader),
				Set.copyOf(texts(file, "dividers")), listening,
				rules(file).stream().map((rule) -> rule(rule, reader)).toList());
	}

	private static Rule rule(Map<String, Object> rule, PhraseReader reader) {
		Rule.Unless unless = unless(rule, reader);
		List<Rule.Case> cases = new ArrayList<>();
		for (Object each : (List<?>) rule.get("cases")) {
			Map<String, Object> all = new HashMap<>(rule);
			((Map<?, ?>) each).forEach((key, value) -> all.put(key.toString(), value));
			boolean own = ((Map<?, ?>) each).containsKey("unless");
			cases.add(new Rule.Case(Level.of(all.get("level").toString()), (String) all.get("suggestion"),
					(String) all.get("start"), moments(all), (String) all.get("sign"),
					texts(all, "match").stream().map(reader::read).toList(), own ? unless(all, reader) : unless));
		}
		return new Rule(rule.get("id").toString(), cases, texts(rule, "matches"), texts(rule, "leaves"));
	}

	private static Rule.Unless unless(Map<String, Object> map, PhraseReader reader) {
		return new Rule.Unless(phrases(map, "unless", reader), phrases(map, "unless_anywhere", reader));
	}

	private static Set<Moment> moments(Map<String, Object> rule) {
		List<String> named = texts(rule, "moments");
		return named.isEmpty() ? EnumSet.allOf(Moment.class)
				: named.stream().map(Moment::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Moment.class)));
	}

	private static Phrases phrases(Map<String, Object> map, String key, PhraseReader reader) {
		return new Phrases(texts(map, key).stream().map(reader::read).toList());
	}

	private static List<String> texts(Map<String, Object> map, String key) {
		return ((List<?>) map.getOrDefault(key, List.of())).stream().map(Object::toString).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> file, String key) {
		return (Map<String, Object>) file.getOrDefault(key, Map.of());
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
