package org.attune.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.coach.Sentence.Word;

/** Cuts a text into sentences and words, in one pass. */
final class Tokens {

	/** No word of any rule is longer. */
	private static final int LONGEST_WORD = 40;

	private final String text;

	private final Map<String, List<String>> spellings;

	private final List<Sentence> sentences = new ArrayList<>();

	private List<Word> words = new ArrayList<>();

	private int quoteEnd;

	private Tokens(String text, Map<String, List<String>> spellings) {
		this.text = text;
		this.spellings = spellings;
	}

	static List<Sentence> of(String text, Map<String, List<String>> spellings) {
		Tokens tokens = new Tokens(text, spellings);
		tokens.read();
		return tokens.sentences.stream().allMatch(Sentence::quoted) ? tokens.own() : tokens.sentences;
	}

	/** Quotation marks around all of a text do not make it somebody else's. */
	private List<Sentence> own() {
		return this.sentences.stream().map(Sentence::own).toList();
	}

	private void read() {
		int at = 0;
		while (at < this.text.length()) {
			int code = this.text.codePointAt(at);
			if (Character.isLetterOrDigit(code)) {
				at = word(at);
			}
			else {
				sign(code, at);
				at += Character.charCount(code);
			}
		}
		end(' ');
	}

	private int word(int from) {
		int to = from;
		while (to < this.text.length() && partOfWord(to)) {
			to += Character.charCount(this.text.codePointAt(to));
		}
		add(from, to);
		return to;
	}

	private boolean partOfWord(int at) {
		int code = this.text.codePointAt(at);
		return Character.isLetterOrDigit(code) || Character.getType(code) == Character.NON_SPACING_MARK
				|| (apostrophe(code) && at + 1 < this.text.length()
						&& Character.isLetter(this.text.codePointAt(at + 1)));
	}

	private static boolean apostrophe(int code) {
		return code == '\'' || code == '\u2018' || code == '\u2019' || code == '\u02bc' || code == '`';
	}

	private void add(int from, int to) {
		String plain = plain(this.text.substring(from, Math.min(to, from + LONGEST_WORD)));
		for (String each : this.spellings.getOrDefault(plain, List.of(plain))) {
			this.words.add(new Word(each, from, to, from < this.quoteEnd));
		}
	}

	/** In small letters, with straight apostrophes, without letters drawn out. */
	private static String plain(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		StringBuilder plain = new StringBuilder(lower.length());
		for (int at = 0; at < lower.length(); at++) {
			char sign = apostrophe(lower.charAt(at)) ? '\'' : lower.charAt(at);
			int length = plain.length();
			boolean drawn = at + 1 < lower.length() && lower.charAt(at + 1) == sign && length > 0
					&& plain.charAt(length - 1) == sign;
			if (drawn) {
				plain.setLength(length - 1);
			}
			plain.append(sign);
			while (drawn && at + 1 < lower.length() && lower.charAt(at + 1) == sign) {
				at++;
			}
		}
		return plain.toString();
	}

	private void sign(int code, int at) {
		if (code == '.' || code == '!' || code == '?' || code == '\u2026' || code == '\n') {
			end((char) ((code == '\u2026' || code == '\n') ? '.' : code));
		}
		else if (Character.getType(code) == Character.OTHER_SYMBOL) {
			this.words.add(new Word(Character.toString(code), at, at + Character.charCount(code), at < this.quoteEnd));
		}
		else if (code == ',' || code == ';' || code == ':' || code == '\u2014' || code == '\u2013') {
			this.words.add(new Word(",", at, at + 1, at < this.quoteEnd));
		}
		else if (at >= this.quoteEnd) {
			this.quoteEnd = Quotes.end(this.text, at);
		}
	}

	private void end(char sign) {
		if (!this.words.isEmpty()) {
			this.sentences.add(new Sentence(this.words, sign));
			this.words = new ArrayList<>();
		}
	}

}
