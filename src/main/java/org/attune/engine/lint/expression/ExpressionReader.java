package org.attune.engine.lint.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.attune.engine.lint.expression.Expression.Comparison;
import org.attune.engine.lint.expression.Expression.Kind;
import org.attune.engine.lint.expression.Expression.Term;

/**
 * Reads the few expressions that a process may hold: comparisons, joined by and, or and
 * not, over variables, literals and named functions. Anything else is {@link NotAllowed}.
 */
final class ExpressionReader {

	private static final Set<String> LITERALS = Set.of("true", "false", "null");

	private final Place place;

	private final Tokens tokens;

	private final List<Comparison> comparisons = new ArrayList<>();

	private ExpressionReader(String text, Place place) {
		this.place = place;
		this.tokens = new Tokens(text.strip());
	}

	static Expression read(String text, Place place) {
		ExpressionReader reader = new ExpressionReader(text, place);
		if (place.wantsCall()) {
			reader.comparisons.add(new Comparison(reader.term(), null));
			reader.check(reader.comparisons.get(0).left().kind() == Kind.CALL, "expression.call", text);
		}
		else {
			reader.any();
		}
		reader.check(reader.tokens.next().isEmpty(), "expression.more", reader.tokens.next());
		return new Expression(List.copyOf(reader.comparisons));
	}

	private void any() {
		do {
			all();
		}
		while (this.tokens.took("||", "or"));
	}

	private void all() {
		do {
			one();
		}
		while (this.tokens.took("&&", "and"));
	}

	private void one() {
		boolean negated = false;
		while (this.tokens.took("!", "not")) {
			negated = true;
		}
		if (this.tokens.took("(")) {
			any();
			this.tokens.expect(")");
		}
		else {
			comparison(negated);
		}
	}

	private void comparison(boolean negated) {
		Term left = term();
		Term right = (!negated && this.tokens.tookComparison()) ? term() : null;
		check(right != null || saysYesOrNo(left) || (this.place == Place.INPUT && !negated), "expression.compare",
				left.text());
		this.comparisons.add(new Comparison(left, right));
	}

	private static boolean saysYesOrNo(Term term) {
		boolean most = term.text().equals("tally.most") && term.arguments().size() == 3;
		return term.kind() == Kind.CALL
				&& (most || Set.of("tally.all", "tally.any", "tally.alike").contains(term.text()));
	}

	private Term term() {
		String token = this.tokens.take();
		check(!token.isEmpty(), "expression.end", this.place);
		char first = token.charAt(0);
		if (first == '\'' || first == '"') {
			return new Term(Kind.STRING, token.substring(1, token.length() - 1), List.of());
		}
		if (Character.isDigit(first) || first == '-') {
			return new Term(Kind.NUMBER, token, List.of());
		}
		check(first == '_' || Character.isLetter(first), "expression.sign", token);
		return named(token);
	}

	private Term named(String name) {
		if (LITERALS.contains(name)) {
			return new Term(Kind.WORD, name, List.of());
		}
		check(!Words.TAKEN_BY_LANGUAGE.contains(name), "expression.sign", name);
		if (this.tokens.took(".")) {
			return call(name + "." + this.tokens.take());
		}
		check(!this.tokens.next().equals("("), "expression.function", name);
		check(!this.place.wantsCall(), "expression.call", name);
		return new Term(Kind.VARIABLE, name, List.of());
	}

	private Term call(String function) {
		check(this.place.knows(function), "expression.function", function);
		this.tokens.expect("(");
		List<String> arguments = new ArrayList<>();
		StringBuilder kinds = new StringBuilder();
		do {
			String argument = this.tokens.take();
			kinds.append(kind(argument));
			arguments.add(argument.replaceAll("^['\"]|['\"]$", ""));
		}
		while (this.tokens.took(","));
		this.tokens.expect(")");
		check(this.place.takes(function, kinds.toString()), "expression.arguments", function);
		return new Term(Kind.CALL, function, List.copyOf(arguments.subList(1, arguments.size())));
	}

	private static char kind(String argument) {
		if (argument.startsWith("'") || argument.startsWith("\"")) {
			return 's';
		}
		return argument.equals("caseId") ? 'c' : argument.matches("[A-Za-z_]\\w*") ? 'v' : '?';
	}

	private void check(boolean allowed, String reason, Object argument) {
		if (!allowed) {
			throw new NotAllowed(reason, argument);
		}
	}

}
