package org.attune.casefile.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts short answers together into a text of their author, who can write it otherwise. A
 * label that goes on, such as "When ...", is a part of it; others are left out.
 */
public final class Joined {

	private final Map<String, Field> fields;

	private final Joins joins;

	private final Map<String, ?> answers;

	private Joined(Form form, Joins joins, Map<String, ?> answers) {
		this.fields = form.fields().stream().collect(Collectors.toMap(Field::key, (field) -> field));
		this.joins = joins;
		this.answers = answers;
	}

	/**
	 * The text of a field, made from the others; empty where nothing was answered yet.
	 */
	public static String text(Form form, Field field, Map<String, ?> answers) {
		Joined joined = new Joined(form, field.joins(), answers);
		return field.joins()
			.sentences()
			.stream()
			.map(joined::sentence)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" "));
	}

	/** The fields whose answers stand in the text of another one that was answered. */
	public static Set<String> pieces(Form form, Map<String, ?> answers) {
		return form.fields()
			.stream()
			.filter((field) -> answers.get(field.key()) != null)
			.flatMap((field) -> field.joins().keys().stream())
			.collect(Collectors.toSet());
	}

	private String sentence(Joins.Sentence sentence) {
		List<Piece> pieces = pieces(sentence.keys());
		StringBuilder text = new StringBuilder();
		boolean begins = true;
		for (int at = 0; at < pieces.size(); at++) {
			boolean last = at == pieces.size() - 1;
			String words = pieces.get(at).words(begins, last, sentence.question());
			text.append(text.isEmpty() ? "" : begins ? " " : ", ").append(words);
			begins = pieces.get(at).closes(last, sentence.question());
		}
		return text.toString();
	}

	/** A word of one's own without a label goes with the choices before it. */
	private List<Piece> pieces(List<String> keys) {
		List<Piece> pieces = new ArrayList<>();
		for (Field field : keys.stream().map(this.fields::get).filter(Objects::nonNull).toList()) {
			Piece piece = new Piece(this.joins, field, this.answers.get(field.key()));
			if (!pieces.isEmpty() && pieces.get(pieces.size() - 1).takes(piece)) {
				pieces.get(pieces.size() - 1).add(piece);
			}
			else {
				pieces.add(piece);
			}
		}
		return pieces.stream().filter((piece) -> !piece.isEmpty()).toList();
	}

}
