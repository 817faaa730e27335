package org.attune.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.coach.Phrase.Piece;

/**
 * Reads patterns: words; {@code a|b} for one of some; {@code (a b|c)} for one of some
 * rows; {@code x?} for perhaps; {@code {name}} for a list of words; {@code !x} for
 * anything else; {@code ..3} for up to three words; {@code ^} and {@code $} for the ends
 * of a sentence, {@code $?} for the end of a question.
 */
final class PhraseReader {

	/** More words between two words say nothing any more, and cost time. */
	private static final int WIDEST_GAP = 6;

	private static final int MOST_GAPS = 3;

	private final Map<String, List<String>> lists;

	PhraseReader(Map<String, List<String>> lists) {
		this.lists = lists;
	}

	Phrase read(String pattern) {
		List<String> parts = split(pattern, ' ');
		if (parts.stream().filter((part) -> part.startsWith("..")).count() > MOST_GAPS) {
			throw new IllegalArgumentException("Too many gaps: " + pattern);
		}
		return new Phrase(row(parts, new Phrase.End()));
	}

	private Piece row(List<String> parts, Piece end) {
		Piece next = end;
		for (int at = parts.size() - 1; at >= 0; at--) {
			next = piece(parts.get(at), next);
		}
		return next;
	}

	private Piece piece(String part, Piece next) {
		if (part.startsWith("..")) {
			return new Phrase.Gap(Math.min(WIDEST_GAP, Integer.parseInt(part.substring(2))), next);
		}
		if (part.equals("^")) {
			return new Phrase.Begin(next);
		}
		if (part.startsWith("$")) {
			return new Phrase.Close((part.length() > 1) ? part.charAt(1) : ' ', next);
		}
		if (part.startsWith("!")) {
			return new Phrase.NoneOf(words(part.substring(1)), next);
		}
		return part.endsWith("?")
				? new Phrase.Either(new Piece[] { alternatives(part.substring(0, part.length() - 1), next), next })
				: alternatives(part, next);
	}

	private Piece alternatives(String part, Piece next) {
		List<Piece> ways = new ArrayList<>();
		List<String> single = new ArrayList<>();
		for (String row : rows(part)) {
			if (row.indexOf(' ') < 0 && !row.endsWith("?")) {
				single.add(row);
			}
			else {
				ways.add(row(split(row, ' '), next));
			}
		}
		if (!single.isEmpty()) {
			ways.add(0, new Phrase.OneOf(Set.copyOf(single), next));
		}
		return (ways.size() == 1) ? ways.get(0) : new Phrase.Either(ways.toArray(new Piece[0]));
	}

	private Set<String> words(String part) {
		return Set.copyOf(rows(part));
	}

	private List<String> rows(String part) {
		List<String> rows = new ArrayList<>();
		String inside = part.startsWith("(") ? part.substring(1, part.length() - 1) : part;
		for (String row : split(inside, '|')) {
			if (row.startsWith("{") && row.endsWith("}") && row.indexOf(' ') < 0) {
				rows.addAll(list(row.substring(1, row.length() - 1)));
			}
			else if (row.startsWith("(")) {
				rows.addAll(rows(row));
			}
			else {
				rows.add(row);
			}
		}
		return rows.stream().distinct().toList();
	}

	private List<String> list(String name) {
		if (!this.lists.containsKey(name)) {
			throw new IllegalArgumentException("No list of words is called " + name);
		}
		return this.lists.get(name);
	}

	private static List<String> split(String text, char sign) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int from = 0;
		for (int at = 0; at <= text.length(); at++) {
			char here = (at < text.length()) ? text.charAt(at) : sign;
			depth += (here == '(') ? 1 : (here == ')') ? -1 : 0;
			if (here == sign && (depth == 0 || at == text.length())) {
				if (at > from) {
					parts.add(text.substring(from, at));
				}
				from = at + 1;
			}
		}
		return parts;
	}

}
