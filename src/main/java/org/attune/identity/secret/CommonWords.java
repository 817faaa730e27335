package org.attune.identity.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that many passwords are made of, from a list that comes with the program. */
final class CommonWords {

	private static final String FILE = "/passwords/common.txt";

	private static final String LEET = "01345789@$!";

	private static final String LETTERS = "oleastbgasi";

	private final Set<String> words;

	CommonWords() {
		try (BufferedReader file = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(CommonWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
			this.words = file.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether nothing but one of these words is left of the password without the digits
	 * and signs around it, with digits read as letters, and said once.
	 */
	boolean make(String password) {
		String plain = password.toLowerCase(Locale.ROOT);
		String bare = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
		return known(letters(bare)) || known(letters(plain)) || known(bare.replaceAll("[^\\p{L}]", ""));
	}

	private boolean known(String text) {
		return this.words.contains(text) || this.words.contains(once(text));
	}

	private static String letters(String text) {
		StringBuilder letters = new StringBuilder();
		text.chars().forEach((sign) -> {
			int place = LEET.indexOf(sign);
			letters.append((place < 0) ? (char) sign : LETTERS.charAt(place));
		});
		return letters.toString();
	}

	/** The part that the whole text repeats; the text itself when there is none. */
	static String once(String text) {
		int again = (text + text).indexOf(text, 1);
		return (again < 0) ? text : text.substring(0, again);
	}

}
