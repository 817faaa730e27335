package org.attune.engine.lint.expression;

import java.util.List;
import java.util.stream.Stream;

/**
 * An expression that is allowed where it stands.
 *
 * @param comparisons what it compares, or the single things it names
 */
public record Expression(List<Comparison> comparisons) {

	/** The routing variables it names. */
	public Stream<String> variables() {
		return terms().filter((term) -> term.kind() == Kind.VARIABLE).map(Term::text);
	}

	/** The functions it calls. */
	public Stream<Term> calls() {
		return terms().filter((term) -> term.kind() == Kind.CALL);
	}

	private Stream<Term> terms() {
		return this.comparisons.stream()
			.flatMap((comparison) -> Stream.of(comparison.left(), comparison.right()))
			.filter((term) -> term != null);
	}

	/** Two things held against each other, or one alone, then without right side. */
	public record Comparison(Term left, Term right) {
	}

	/**
	 * One thing in an expression.
	 *
	 * @param kind what it is
	 * @param text the variable, the literal, or the function as {@code bean.function}
	 * @param arguments the arguments behind the case id
	 */
	public record Term(Kind kind, String text, List<String> arguments) {
	}

	/** What a term is. */
	public enum Kind {

		VARIABLE, STRING, NUMBER, WORD, CALL

	}

}
