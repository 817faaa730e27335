package org.attune.casefile.form;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.casefile.form.Field.Choice;
import org.attune.casefile.form.Field.Rows;
import org.attune.casefile.form.Field.Type;
import org.attune.casefile.form.Field.Words;
import org.attune.terms.Privacy;
import tools.jackson.databind.JsonNode;

/** Makes a field of a component. */
final class FieldBuilder {

	/** At most so many rows in one list. */
	static final int ROWS = 50;

	private final JsonNode component;

	private final String name;

	private FieldBuilder(JsonNode component) {
		this.component = component;
		this.name = FormBuilder.name(component, component.path("type").asString());
	}

	static Field build(JsonNode component) {
		FieldBuilder builder = new FieldBuilder(component);
		JsonNode properties = component.path("properties");
		return new Field(builder.name, builder.type(), builder.words(), LimitsBuilder.build(builder.name, component),
				builder.choices(), text(component, "valuesKey"), Conditions.of(component),
				builder.flag(properties, "route"), builder.privacy(properties), builder.date(properties),
				children(component), builder.rows(), Joins.of(properties), text(properties, "each"),
				text(properties, "repeats"), text(properties, "lasts"), builder.flag(properties, "invites"),
				builder.flag(properties, "turn"), builder.initial());
	}

	static List<Field> children(JsonNode component) {
		List<Field> fields = new ArrayList<>();
		component.path("components").forEach((child) -> fields.add(build(child)));
		return List.copyOf(fields);
	}

	/** The text of that name; null where there is none. */
	static String text(JsonNode node, String name) {
		String text = node.path(name).asString("");
		return text.isBlank() ? null : text;
	}

	private Type type() {
		String type = this.component.path("type").asString();
		if (type.equals("datetime")) {
			type = this.component.path("subtype").asString("date");
			if (!List.of("date", "time", "datetime").contains(type)) {
				throw new FormProblem(this.name, "subtype", type);
			}
		}
		return Type.valueOf(type.toUpperCase(Locale.ROOT));
	}

	private Words words() {
		JsonNode appearance = this.component.path("appearance");
		return new Words(label(), text(this.component, "description"), text(this.component, "text"),
				text(appearance, "prefixAdorner"), text(appearance, "suffixAdorner"));
	}

	private String label() {
		for (String property : List.of("label", "dateLabel", "timeLabel")) {
			String label = text(this.component, property);
			if (label != null) {
				return label;
			}
		}
		return null;
	}

	private List<Choice> choices() {
		List<Choice> choices = new ArrayList<>();
		for (JsonNode choice : this.component.path("values")) {
			if (!choice.path("value").isString()) {
				throw new FormProblem(this.name, "choice");
			}
			String value = choice.path("value").stringValue();
			String label = text(choice, "label");
			choices.add(new Choice(value, (label != null) ? label : value, text(choice, "symbol")));
		}
		return List.copyOf(choices);
	}

	private boolean flag(JsonNode properties, String name) {
		boolean set = properties.has(name);
		if (set && !"true".equals(properties.path(name).asString(""))) {
			throw new FormProblem(this.name, name + "-value");
		}
		return set;
	}

	private Privacy privacy(JsonNode properties) {
		JsonNode privacy = properties.path("class");
		if (privacy.isMissingNode()) {
			return null;
		}
		return switch (privacy.asString("")) {
			case "counselor" -> Privacy.COUNSELOR;
			case "private" -> Privacy.PRIVATE;
			default -> throw new FormProblem(this.name, "class-value");
		};
	}

	private ChronoUnit date(JsonNode properties) {
		JsonNode date = properties.path("date");
		if (date.isMissingNode()) {
			return null;
		}
		return switch (date.asString("")) {
			case "days" -> ChronoUnit.DAYS;
			case "weeks" -> ChronoUnit.WEEKS;
			default -> throw new FormProblem(this.name, "date-value");
		};
	}

	private Rows rows() {
		Integer shown = LimitsBuilder.count(this.name, this.component, "defaultRepetitions");
		int first = Math.min((shown != null) ? shown : 1, ROWS);
		JsonNode growing = this.component.path("allowAddRemove");
		return new Rows(first, growing.asBoolean(true) ? ROWS : first);
	}

	private Object initial() {
		JsonNode value = this.component.path("defaultValue");
		if (value.isArray()) {
			return value.valueStream().map(JsonNode::asString).toList();
		}
		if (value.isBoolean()) {
			return value.booleanValue();
		}
		return value.isNumber() ? value.numberValue() : text(this.component, "defaultValue");
	}

}
