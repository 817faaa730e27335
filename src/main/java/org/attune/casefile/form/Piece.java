package org.attune.casefile.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Field.Type;

/** What was answered to one field, as a part of a sentence. */
final class Piece {

	private static final String GOES_ON = "...";

	private final Joins joins;

	private final Field field;

	private final String label;

	/** One text, or several words in a row. */
	private final List<String> words = new ArrayList<>();

	Piece(Joins joins, Field field, Object answer) {
		this.joins = joins;
		this.field = field;
		this.label = field.label().endsWith(GOES_ON)
				? field.label().substring(0, field.label().length() - GOES_ON.length()).strip() : "";
		Stream<?> all = (answer instanceof List<?> several) ? several.stream() : Stream.ofNullable(answer);
		all.map((one) -> one.toString().strip())
			.filter((word) -> !word.isEmpty())
			.map(this::said)
			.forEach(this.words::add);
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether another one's words go on in the row of these. */
	boolean takes(Piece next) {
		return isRow() && next.label.isEmpty();
	}

	void add(Piece next) {
		next.words.stream()
			.flatMap((text) -> Stream.of(text.split("[.,;!?\u2026]+(?:\\s+|$)|\\R")))
			.map((word) -> inside(next.bare(Spelling.after(this.label, word.strip()))))
			.filter((word) -> !word.isEmpty())
			.forEach(this.words::add);
	}

	/** As it stands in its sentence. */
	String words(boolean begins, boolean last, boolean question) {
		String text = isRow() ? row() : this.words.get(0);
		boolean whole = question && (isWhole(this.joins.asks()) || isWhole(this.joins.tells()));
		if (whole) {
			return closed(Spelling.capital(text), isWhole(this.joins.asks()));
		}
		if (!last && stands()) {
			return Spelling.closed(known(text) ? Spelling.capital(text) : text, '.');
		}
		String part = labelled(text, begins);
		return last ? closed(part, question) : Spelling.open(part);
	}

	/** Whether its sentence is over behind it. */
	boolean closes(boolean last, boolean question) {
		return (!last && stands()) || (question && (isWhole(this.joins.asks()) || isWhole(this.joins.tells())));
	}

	private boolean isRow() {
		return this.field.type() == Type.TAGLIST;
	}

	private boolean stands() {
		return !isRow() && Spelling.stands(this.words.get(0));
	}

	private boolean isWhole(List<String> beginnings) {
		return !isRow() && !Spelling.begins(this.words.get(0), this.label)
				&& beginnings.stream().anyMatch((words) -> Spelling.begins(this.words.get(0), words));
	}

	private String labelled(String text, boolean begins) {
		if (this.label.isEmpty()) {
			return begins ? text : inside(text);
		}
		String start = begins ? this.label : Spelling.small(this.label);
		return start + " " + (isRow() ? text : inside(bare(Spelling.after(this.label, text))));
	}

	/** Without what the label says already, and so that it goes on from it. */
	private String bare(String text) {
		return this.joins.drops()
			.getOrDefault(this.field.key(), List.of())
			.stream()
			.filter((drop) -> Spelling.begins(text, drop.beginning()))
			.findFirst()
			.map((drop) -> drop.from(text))
			.orElse(text);
	}

	/** Its first sentence is the question; what follows tells more. */
	private static String closed(String text, boolean question) {
		int end = question ? Spelling.firstEnd(text) : -1;
		return (end < 0) ? Spelling.closed(text, question ? '?' : '.')
				: Spelling.closed(text.substring(0, end), '?') + Spelling.closed(text.substring(end), '.');
	}

	private String row() {
		int last = this.words.size() - 1;
		String end = this.words.get(last);
		String and = " " + this.joins.and() + " ";
		boolean plain = last == 0 || this.joins.and() == null || end.contains(and);
		return plain ? String.join(", ", this.words) : String.join(", ", this.words.subList(0, last)) + and + end;
	}

	private String said(String value) {
		String says = this.joins.says().get(this.field.key() + "." + value);
		return (says != null) ? says
				: this.field.choices()
					.stream()
					.filter((choice) -> choice.value().equals(value))
					.map(Choice::label)
					.map(Spelling::small)
					.findFirst()
					.orElse(value);
	}

	/** Of what was typed, only well-known small words change their first letter. */
	private String inside(String text) {
		boolean loud = text.length() > 1 && Character.isUpperCase(text.charAt(1));
		return (known(text) && !loud) ? Spelling.lower(text) : text;
	}

	private boolean known(String text) {
		return this.joins.small().contains(Spelling.firstWord(text));
	}

}
