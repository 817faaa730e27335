package org.attune.coach;

/** Finds where a quotation ends. */
final class Quotes {

	private static final String DOUBLE = "\"\u201c\u201d\u201e\u00ab\u00bb";

	/** Some of them are apostrophes, too. */
	private static final String SINGLE = "'\u2018\u2019\u201a\u2039\u203a";

	/** A quotation longer than this many characters was not closed. */
	private static final int LONGEST = 400;

	private Quotes() {
	}

	/** Behind the mark that closes the quotation that begins here, or -1. */
	static int end(String text, int at) {
		char mark = text.charAt(at);
		if (DOUBLE.indexOf(mark) >= 0) {
			return end(text, at, DOUBLE);
		}
		return (SINGLE.indexOf(mark) >= 0 && letterAt(text, at + 1)) ? end(text, at, SINGLE) : -1;
	}

	private static int end(String text, int at, String marks) {
		int until = Math.min(text.length(), at + LONGEST);
		for (int next = at + 1; next < until; next++) {
			boolean apostrophe = marks.equals(SINGLE) && letterAt(text, next + 1);
			if (marks.indexOf(text.charAt(next)) >= 0 && !apostrophe) {
				return next + 1;
			}
		}
		return -1;
	}

	private static boolean letterAt(String text, int at) {
		return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
	}

}
