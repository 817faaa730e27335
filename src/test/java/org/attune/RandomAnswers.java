package org.attune;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/**
 * Fills a form as a person in no particular mood would: whatever fits, drawn by chance;
 * but they are safe and free.
 */
public final class RandomAnswers {

	private static final String WORDS = "I missed you at the table last week and I would like us to eat together again ";

	private final Random random;

	private final String mark;

	private final Clock clock;

	/** Answers drawn from a seeded random; every text carries the mark. */
	public RandomAnswers(Random random, String mark) {
		this(random, mark, Clock.systemUTC());
	}

	/** The same at another time. */
	public RandomAnswers(Random random, String mark, Clock clock) {
		this.random = random;
		this.mark = mark;
		this.clock = clock;
	}

	/** Answers to a form as the API shows it. */
	public Map<String, Object> to(JsonNode form) {
		Map<String, Object> answers = new LinkedHashMap<>();
		form.path("components").forEach((component) -> add(component, answers));
		return answers;
	}

	private void add(JsonNode component, Map<String, Object> answers) {
		String type = component.path("type").asString();
		if (type.equals("group")) {
			component.path("components").forEach((child) -> add(child, answers));
		}
		else if (type.equals("dynamiclist")) {
			Map<String, Object> row = new LinkedHashMap<>();
			component.path("components").forEach((child) -> add(child, row));
			answers.put(component.path("path").asString(), List.of(row));
		}
		else if (component.has("key")
				&& (component.path("validate").path("required").asBoolean(false) || this.random.nextInt(3) > 0)) {
			Object value = value(type, component);
			if (value != null) {
				answers.put(component.path("key").asString(), value);
			}
		}
	}

	private Object value(String type, JsonNode component) {
		JsonNode limits = component.path("validate");
		return switch (type) {
			case "textfield", "textarea" -> text(limits);
			case "number" -> limits.path("min").asInt(0)
					+ this.random.nextInt(limits.path("max").asInt(10) - limits.path("min").asInt(0) + 1);
			case "checkbox" -> limits.path("required").asBoolean(false) || this.random.nextBoolean();
			case "radio", "select" -> one(component);
			case "checklist", "taglist" -> some(component);
			case "datetime" -> LocalDate.now(this.clock).plusDays(1 + this.random.nextInt(30)).toString();
			default -> null;
		};
	}

	private String text(JsonNode limits) {
		int least = Math.max(limits.path("minLength").asInt(1), 1);
		int most = Math.min(limits.path("maxLength").asInt(200), 200);
		StringBuilder text = new StringBuilder(this.mark);
		while (text.length() < least) {
			text.append(' ').append(WORDS);
		}
		return text.substring(0, Math.min(text.length(), most)).strip();
	}

	private Object one(JsonNode component) {
		List<String> values = values(component);
		Object any = values.isEmpty() ? null : values.get(this.random.nextInt(values.size()));
		return SafeAnswers.FIELDS.contains(component.path("key").asString("")) ? values.get(0) : any;
	}

	private Object some(JsonNode component) {
		List<String> values = new ArrayList<>(values(component));
		Collections.shuffle(values, this.random);
		return values.isEmpty() ? null : values.subList(0, 1 + this.random.nextInt(Math.min(values.size(), 3)));
	}

	private static List<String> values(JsonNode component) {
		List<String> values = new ArrayList<>();
		component.path("values").forEach((value) -> values.add(value.path("value").asString()));
		return values;
	}

}
