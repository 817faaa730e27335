package org.attune.identity.secret;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password has to be: long, and none that others would try first. No kinds of
 * signs are asked for, and it never runs out (NIST SP 800-63B).
 */
public final class PasswordRule {

	/** The fewest signs. */
	public static final int SHORTEST = 12;

	/** As many bytes as bcrypt looks at. */
	public static final int LONGEST = 72;

	/** Fewer different signs than that are a pattern. */
	private static final int FEWEST_SIGNS = 5;

	private static final int NAME = 4;

	private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm";

	private final CommonWords common = new CommonWords();

	/**
	 * What is wrong with it, as a code; empty if nothing is.
	 * @param own what belongs to the person: their name, their address; may be null
	 */
	public Optional<String> wrong(String password, String... own) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of("password-short");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return Optional.of("password-long");
		}
		if (isPattern(password) || this.common.make(password)) {
			return Optional.of("password-common");
		}
		return Stream.of(own).anyMatch((text) -> isIn(password, text)) ? Optional.of("password-own") : Optional.empty();
	}

	private static boolean isPattern(String password) {
		String plain = password.toLowerCase(Locale.ROOT);
		String once = CommonWords.once(plain);
		return plain.chars().distinct().count() < FEWEST_SIGNS || once.length() < plain.length() && isRow(once)
				|| isRow(plain);
	}

	/** Signs that stand beside each other, in the alphabet or on a keyboard. */
	private static boolean isRow(String text) {
		String back = new StringBuilder(ROWS).reverse().toString();
		String rows = ROWS + " " + back + " 1234567890123456789012 09876543210987654321";
		return rows.contains(text);
	}

	/** Whether it has one of the words in it that the text is made of. */
	private static boolean isIn(String password, String text) {
		String plain = password.toLowerCase(Locale.ROOT);
		return text != null && Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> word.length() >= NAME)
			.anyMatch((word) -> plain.contains(word) && plain.length() - word.length() < SHORTEST);
	}

}
