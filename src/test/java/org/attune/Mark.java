package org.attune;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words somebody wrote into one field of one task of the process
 * {@code visible-classes}: they say themselves whose they are, wherever they turn up.
 */
record Mark(String author, String task, String field) {

	/** A text that was typed, and not sent. */
	static final String DRAFT = "draft";

	private static final Pattern TEXT = Pattern.compile("\\b([A-Z][a-z]+)~([a-z]+)~([a-z]+)\\b");

	/** Who may read words besides their author, by what became of them. */
	private static final Map<String, Set<Reader>> READERS = Map.ofEntries(Map.entry("draft", Set.of()),
			Map.entry("private", Set.of()), Map.entry("counselor", Set.of(Reader.COUNSELOR)),
			Map.entry("sealed", Set.of()), Map.entry("sealed, cancelled", Set.of()),
			Map.entry("sealed, opened", Set.of(Reader.OTHER, Reader.LEFT, Reader.COUNSELOR)),
			Map.entry("sealed, opened after one left", Set.of(Reader.OTHER, Reader.COUNSELOR)),
			Map.entry("shared", Set.of(Reader.OTHER, Reader.LEFT, Reader.COUNSELOR)),
			Map.entry("shared after one left", Set.of(Reader.OTHER, Reader.COUNSELOR)));

	/** What somebody is to the author of the words. */
	enum Reader {

		OTHER, LEFT, COUNSELOR

	}

	String text() {
		return this.author + "~" + this.task + "~" + this.field;
	}

	/** Whether somebody of this name may read it, at this moment of the case. */
	boolean isFor(String name, Moment now) {
		if (name.equals(this.author)) {
			return true;
		}
		if (now.isSince(Moment.TAKEN_BACK) && Scene.REGRET.contains(this.author)) {
			return false;
		}
		Reader reader = switch (name) {
			case "Ana", "Ben" -> Reader.OTHER;
			case "Cleo" -> now.isSince(Moment.ONE_LEFT) ? Reader.LEFT : Reader.OTHER;
			case "Dora" -> Reader.COUNSELOR;
			default -> null;
		};
		return reader != null && READERS.get(state(now)).contains(reader);
	}

	private String state(Moment now) {
		if (this.task.equals(DRAFT)) {
			return "draft";
		}
		if (this.field.equals("own") || this.task.equals("own")) {
			return "private";
		}
		if (this.field.equals("helper")) {
			return "counselor";
		}
		return switch (this.task) {
			case "helper" -> "counselor";
			case "closed" -> now.isSince(Moment.ALL_ANSWERED) ? "sealed, opened" : "sealed";
			case "open" -> "shared";
			case "cut" -> now.isSince(Moment.ONE_LEFT) ? "sealed, cancelled" : "sealed";
			case "late" -> now.isSince(Moment.ONE_LEFT) ? "sealed, opened after one left" : "sealed";
			case "look" -> "shared after one left";
			default -> throw new IllegalStateException(this.task);
		};
	}

	/** Every mark in a text. */
	static Set<String> in(String text) {
		return TEXT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The moments of the case, each with all that was before, but for the end, which
	 * comes twice.
	 */
	enum Moment {

		NOBODY_ANSWERED, FIRST_ANSWERED, ALL_ANSWERED, ONE_LEFT, CLOSED, TAKEN_BACK, TAKEN_BACK_AFTER_THE_END;

		boolean isOver() {
			return this == CLOSED || this == TAKEN_BACK_AFTER_THE_END;
		}

		boolean isSince(Moment other) {
			return compareTo(other) >= 0;
		}

	}

}
