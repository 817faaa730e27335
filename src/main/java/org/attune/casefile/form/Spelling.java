package org.attune.casefile.form;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where sentences begin and end, and with what letter; typed words stay as they are. */
final class Spelling {

	private static final String CLOSING = "[\"'\u201d\u2019\u00bb)\\]]*";

	/** A letter with a dot, as in "p.m.", ends no sentence. */
	private static final Pattern NEXT = Pattern
		.compile("(?<!\\b\\p{L})[.!?\u2026]+" + CLOSING + "(?=\\s+\\S)|(?=\\R\\s*\\S)");

	/** Small pictures may stand behind the end of a sentence. */
	private static final Pattern PICTURES = Pattern.compile("(?:\\s*\\p{So}[\ufe0f\u200d\u20e3\\p{Sk}]*)+\\s*$");

	private static final Pattern ENDED = Pattern.compile("[.!?\u2026]" + CLOSING + "$");

	private static final Pattern LOOSE = Pattern.compile("(?:[\\s,;:\u2026\u2013\u2014-]|(?<!\\.\\p{L})\\.)+$");

	private Spelling() {
	}

	/** Where the first sentence ends, or -1 where there is one alone. */
	static int firstEnd(String text) {
		Matcher next = NEXT.matcher(text);
		return next.find() ? next.end() : -1;
	}

	/** Whether it is a sentence by itself, or several. */
	static boolean stands(String text) {
		return firstEnd(text) >= 0 || text.endsWith("!") || text.endsWith("?");
	}

	/** Without what a sentence that goes on cannot have at its end. */
	static String open(String text) {
		return LOOSE.matcher(text).replaceFirst("");
	}

	/** With a sign at its end, before small pictures; one that stands there is kept. */
	static String closed(String text, char sign) {
		Matcher pictures = PICTURES.matcher(text);
		String tail = pictures.find() ? text.substring(pictures.start()).strip() : "";
		String words = tail.isEmpty() ? text : text.substring(0, pictures.start());
		if (words.isBlank()) {
			return text;
		}
		if (sign == '?') {
			words = words.replaceFirst("[.!\u2026]+$", "");
		}
		words = ENDED.matcher(words).find() ? words : words.replaceFirst("[\\s,;:]+$", "") + sign;
		return tail.isEmpty() ? words : words + " " + tail;
	}

	/** The text behind the last words of a label with which it begins. */
	static String after(String label, String text) {
		for (String words = label; !words.isEmpty(); words = words.replaceFirst("^\\S+\\s*", "")) {
			if (begins(text, words)) {
				return text.substring(words.length()).replaceFirst("^[\\s,:.\u2026]+", "");
			}
		}
		return text;
	}

	/** Whether a text begins with these words, in letters of whatever size. */
	static boolean begins(String text, String words) {
		boolean same = text.regionMatches(true, 0, words, 0, words.length());
		return same && (text.length() == words.length() || !Character.isLetterOrDigit(text.charAt(words.length())));
	}

	/** The first word, without what an apostrophe adds to it. */
	static String firstWord(String text) {
		int end = 0;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return text.substring(0, end).toLowerCase(Locale.ROOT);
	}

	/** Inside a sentence; a word of one letter or in capitals stays as it is. */
	static String small(String text) {
		boolean alone = text.length() < 2 || !Character.isLetter(text.charAt(1))
				|| Character.isUpperCase(text.charAt(1));
		return alone ? text : lower(text);
	}

	/** With a small letter at the beginning. */
	static String lower(String text) {
		return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
	}

	/** With a capital at the beginning. */
	static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
