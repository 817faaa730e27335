package org.attune;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard an English text is to read: the school grade by the formula of Kincaid and
 * others, 1975 (0.39 words a sentence + 11.8 syllables a word - 15.59).
 */
public final class ReadingGrade {

	/** The formula says nothing about a label of two or three words. */
	private static final int FEWEST_WORDS = 5;

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+(?=\\s|\"|$)|\\n");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

	private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

	/** Endings that are written but not spoken. */
	private static final Pattern SILENT = Pattern.compile("(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$");

	private ReadingGrade() {
	}

	/** The grade; 0 for a text of fewer than five words. */
	public static double of(String text) {
		double words = words(text).size();
		if (words < FEWEST_WORDS) {
			return 0;
		}
		double syllables = words(text).stream().mapToLong(ReadingGrade::syllables).sum();
		return 0.39 * words / sentences(text).size() + 11.8 * syllables / words - 15.59;
	}

	/** The words of the longest sentence. */
	static int longestSentence(String text) {
		return sentences(text).stream().mapToInt((sentence) -> words(sentence).size()).max().orElse(0);
	}

	private static List<String> sentences(String text) {
		return SENTENCE_END.splitAsStream(text).filter((sentence) -> !words(sentence).isEmpty()).toList();
	}

	private static List<String> words(String text) {
		return Arrays.stream(BETWEEN_WORDS.split(text)).filter((word) -> word.matches(".*[\\p{L}\\p{N}].*")).toList();
	}

	private static long syllables(String word) {
		String spoken = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
		return Math.max(1, VOWELS.matcher(spoken).results().count());
	}

}
