package org.attune.casefile.form;

import java.math.BigDecimal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.attune.casefile.form.Field.Limits;
import tools.jackson.databind.JsonNode;

/** Makes a field's limits of what a component says under {@code validate}. */
final class LimitsBuilder {

	private static final int PATTERN_LENGTH = 300;

	private static final int COPIES = 10_000;

	private static final Pattern COUNT = Pattern.compile("(\\)?)\\{(\\d+)(?:,(\\d+))?");

	private LimitsBuilder() {
	}

	static Limits build(String element, JsonNode component) {
		JsonNode validate = component.path("validate");
		return new Limits(flag(element, validate, "required"), count(element, validate, "minLength"),
				count(element, validate, "maxLength"), number(element, validate, "min"),
				number(element, validate, "max"), pattern(element, FieldBuilder.text(validate, "pattern")),
				count(element, component, "decimalDigits"));
	}

	private static boolean flag(String element, JsonNode node, String property) {
		JsonNode value = node.path(property);
		if (!value.isMissingNode() && !value.isBoolean()) {
			throw new FormProblem(element, "flag", property);
		}
		return value.asBoolean(false);
	}

	/** A whole number of characters, rows or digits; null where nothing is said. */
	static Integer count(String element, JsonNode node, String property) {
		BigDecimal number = number(element, node, property);
		if (number == null) {
			return null;
		}
		if (number.signum() < 0 || number.scale() > 0 || number.compareTo(BigDecimal.valueOf(TextCheck.LONGEST)) > 0) {
			throw new FormProblem(element, "count", property, TextCheck.LONGEST);
		}
		return number.intValueExact();
	}

	private static BigDecimal number(String element, JsonNode node, String property) {
		JsonNode value = node.path(property);
		if (value.isMissingNode() || value.isNull() || (value.isString() && value.stringValue().isBlank())) {
			return null;
		}
		BigDecimal number = value.isNumber() ? Numbers.read(value.numberValue()) : null;
		if (number == null) {
			throw new FormProblem(element, "number", property);
		}
		return number;
	}

	/**
	 * About how many copies re2j makes of parts to repeat them as often as counts such as
	 * {@code {2,9}} say; counts of groups may stand within each other, so they multiply.
	 */
	private static double copies(String pattern) {
		double groups = 1;
		double others = 1;
		Matcher count = COUNT.matcher(pattern);
		while (count.find()) {
			double most = Double.parseDouble((count.group(3) != null) ? count.group(3) : count.group(2));
			groups *= count.group(1).isEmpty() ? 1 : Math.max(most, 1);
			others += count.group(1).isEmpty() ? most : 0;
		}
		return groups * others;
	}

	/** Patterns run in linear time; what re2j cannot promise that for is refused. */
	private static Pattern pattern(String element, String pattern) {
		try {
			if (pattern == null || (pattern.length() <= PATTERN_LENGTH && copies(pattern) <= COPIES)) {
				return (pattern != null) ? Pattern.compile(pattern) : null;
			}
		}
		catch (PatternSyntaxException ex) {
			// told below
		}
		throw new FormProblem(element, "pattern", PATTERN_LENGTH);
	}

}
