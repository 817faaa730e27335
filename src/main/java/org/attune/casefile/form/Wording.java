package org.attune.casefile.form;

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
	public static final List<String> KINDS = List.of("friends", "partners", "family", "other");

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
		return Stream.of(form + "_" + kind + "_" + language, form + "_" + language, form + "_" + kind, form);
	}

}
