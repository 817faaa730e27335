package org.attune.casefile.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose words a file of texts holds: {@code speak_de}, {@code speak_family},
 * {@code speak_family_de} or {@code speak_symbols}.
 *
 * @param form the form they belong to
 * @param kind the kind of relationship they are for, or what helps who reads them; null
 * for all
 * @param language the language they are in; null for the form's own
 */
public record Wording(String form, String kind, String language) {

	/** The kinds of relationship that a case can have. */
	public static final List<String> KINDS = List.of("friends", "partners", "family", "family_parents",
			"family_siblings", "other");

	/** The ways in which somebody may want to be asked, whatever kind it is. */
	public static final List<String> WAYS = List.of("direct_words", "word_bank", "symbols");

	private static final Pattern NAME = Pattern
		.compile("(.+?)(?:_(" + String.join("|", KINDS) + "|" + String.join("|", WAYS) + "))?(?:_([a-z]{2,3}))?");

	/** What a file's name says; empty where it names no form that is there. */
	public static Optional<Wording> of(String name, Predicate<String> isForm) {
		Matcher parts = NAME.matcher(name);
		return !parts.matches() ? Optional.empty()
				: Optional.of(new Wording(parts.group(1), parts.group(2), parts.group(3)))
					.filter((wording) -> isForm.test(wording.form()))
					.filter((wording) -> wording.kind() != null || wording.language() != null);
	}

	/** The names under which a form may be found, the best one first. */
	public static Stream<String> names(String form, String kind, String language) {
		List<String> kinds = narrowing(kind).stream().sorted(Comparator.reverseOrder()).toList();
		return Stream
			.of(kinds.stream().map((each) -> form + "_" + each + "_" + language), Stream.of(form + "_" + language),
					kinds.stream().map((each) -> form + "_" + each), Stream.of(form))
			.flatMap((names) -> names);
	}

	/**
	 * A kind and those that it is a part of, the widest first: a part of a family reads
	 * what families read where nothing else is said for it.
	 */
	public static List<String> narrowing(String kind) {
		int part = kind.indexOf('_');
		return (part < 0) ? List.of(kind) : List.of(kind.substring(0, part), kind);
	}

}
