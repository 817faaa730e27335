package org.attune.casefile.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.casefile.form.Field.Condition;
import org.attune.casefile.form.Field.Type;
import tools.jackson.databind.JsonNode;

/** Reads and decides {@code conditional.hide}: one field compared with one value. */
final class Conditions {

	private static final int LENGTH = 300;

	private static final Pattern COMPARISON = Pattern.compile(
			"=\\s*([A-Za-z]\\w{0,63})\\s*(!?=)\\s*(?:\"([^\"\\\\]*)\"|(-?\\d{1,15}(?:\\.\\d{1,10})?)|(true|false)|null)\\s*");

	private Conditions() {
	}

	static Condition of(JsonNode component) {
		JsonNode hide = component.path("conditional").path("hide");
		if (hide.isMissingNode() || (hide.isString() && hide.stringValue().isBlank())) {
			return null;
		}
		String text = hide.isString() ? hide.stringValue().strip() : "";
		Matcher matcher = COMPARISON.matcher(text);
		if (text.length() > LENGTH || !matcher.matches()) {
			throw new FormProblem(FormBuilder.name(component, component.path("type").asString()), "condition");
		}
		return new Condition(matcher.group(1), matcher.group(2).equals("="), value(matcher));
	}

	private static Object value(Matcher matcher) {
		if (matcher.group(3) != null) {
			return matcher.group(3);
		}
		if (matcher.group(4) != null) {
			return Numbers.kept(Numbers.read(new BigDecimal(matcher.group(4))));
		}
		return (matcher.group(5) != null) ? Boolean.valueOf(matcher.group(5)) : null;
	}

	/** Whether the value can be an answer of the field at all. */
	static boolean fits(Condition condition, Field field) {
		Object value = condition.value();
		return switch (field.type()) {
			case CHECKLIST, TAGLIST, DYNAMICLIST, TEXT, SEPARATOR -> false;
			case NUMBER -> value == null || value instanceof Number;
			case CHECKBOX -> value instanceof Boolean;
			default -> value == null || value instanceof String text && offered(text, field);
		};
	}

	private static boolean offered(String value, Field field) {
		boolean fixed = field.valuesKey() == null && (field.type() == Type.RADIO || field.type() == Type.SELECT);
		return !fixed || field.choices().stream().anyMatch((choice) -> choice.value().equals(value));
	}

	/** Whether it hides, given the answers so far; a checkbox not ticked is false. */
	static boolean hides(Condition condition, Map<String, Object> answers) {
		if (condition == null) {
			return false;
		}
		Object answer = answers.get(condition.field());
		return Objects.equals(answer, condition.value()) == condition.equals();
	}

}
