package org.attune.engine.lint.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression, one after the other. */
final class Tokens {

	private static final int LONGEST = 500;

	private static final Pattern WHOLE = Pattern.compile("\\$\\{(.*)}", Pattern.DOTALL);

	private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[A-Za-z_]\\w*)|(?<number>-?\\d+(?:\\.\\d+)?)"
			+ "|(?<string>'[^'\\\\]*'|\"[^\"\\\\]*\")|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!().,]))\\s*");

	private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=", "eq", "ne", "lt", "le", "gt",
			"ge");

	private final Deque<String> tokens = new ArrayDeque<>();

	Tokens(String text) {
		Matcher whole = WHOLE.matcher(text);
		if (text.length() > LONGEST || !whole.matches()) {
			throw new NotAllowed("expression.form", text);
		}
		Matcher token = TOKEN.matcher(whole.group(1));
		while (token.lookingAt()) {
			this.tokens.add(token.group().strip());
			token.region(token.end(), token.regionEnd());
		}
		if (token.regionStart() < token.regionEnd()) {
			throw new NotAllowed("expression.sign", whole.group(1).substring(token.regionStart()));
		}
	}

	/** The next word, empty at the end. */
	String next() {
		return this.tokens.isEmpty() ? "" : this.tokens.peek();
	}

	String take() {
		return this.tokens.isEmpty() ? "" : this.tokens.pop();
	}

	boolean took(String... choices) {
		if (Set.of(choices).contains(next())) {
			this.tokens.pop();
			return true;
		}
		return false;
	}

	boolean tookComparison() {
		return COMPARING.contains(next()) && took(next());
	}

	void expect(String sign) {
		if (!took(sign)) {
			throw new NotAllowed("expression.expected", sign, next());
		}
	}

}
