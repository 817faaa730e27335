package org.attune.simulate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Fills a form as a person in no particular mood would: whatever fits, drawn by chance;
 * but they are safe and free. What it writes are no words of anybody.
 */
public class FormFilling {

	private static final List<String> SYLLABLES = List.of("ba", "do", "fe", "ka", "li", "mo", "na", "pe", "ro", "su",
			"ta", "vi");

	private static final Set<String> ABOUT_SAFETY = Set.of("pulse", "freely");

	/** Nobody would be there to pass texts on. */
	private static final String THROUGH_COUNSELOR = "one_to_one";

	private static final String EVENING = "18:00";

	private static final int MOST_WORDS = 25;

	private static final int LONGEST = 200;

	private final Random random;

	private final Clock clock;

	/** Answers drawn from a seeded random; dates lie after the clock's day. */
	public FormFilling(Random random, Clock clock) {
		this.random = random;
		this.clock = clock;
	}

	/** Answers to a form as the API shows it. */
	public final Map<String, Object> to(JsonNode form) {
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
			case "datetime" -> moment(component.path("subtype").asString("date"));
			default -> null;
		};
	}

	/** A day to come, the time of a day, or both. */
	private String moment(String subtype) {
		String day = LocalDate.now(this.clock).plusDays(1 + this.random.nextInt(30)).toString();
		return switch (subtype) {
			case "time" -> EVENING;
			case "datetime" -> day + "T" + EVENING;
			default -> day;
		};
	}

	private String text(JsonNode limits) {
		int least = Math.max(limits.path("minLength").asInt(1), 1);
		int most = Math.min(limits.path("maxLength").asInt(LONGEST), LONGEST);
		StringBuilder text = new StringBuilder(words(false));
		while (text.length() < least) {
			text.append(' ').append(words(true));
		}
		return text.substring(0, Math.min(text.length(), most)).strip();
	}

	/** Something to write, or more where that was too short. */
	protected String words(boolean more) {
		List<String> words = new ArrayList<>();
		for (int word = this.random.nextInt(MOST_WORDS); word >= 0; word--) {
			words.add(syllable() + syllable() + (this.random.nextBoolean() ? syllable() : ""));
		}
		return String.join(" ", words);
	}

	private String syllable() {
		return SYLLABLES.get(this.random.nextInt(SYLLABLES.size()));
	}

	private Object one(JsonNode component) {
		List<String> values = values(component);
		Object any = values.isEmpty() ? null : values.get(this.random.nextInt(values.size()));
		return isAboutSafety(component.path("key").asString("")) ? values.get(0) : any;
	}

	/** Whether a field is answered with what it offers first: nobody is in danger. */
	protected boolean isAboutSafety(String field) {
		return ABOUT_SAFETY.contains(field);
	}

	private Object some(JsonNode component) {
		List<String> values = new ArrayList<>(values(component));
		values.remove(THROUGH_COUNSELOR);
		Collections.shuffle(values, this.random);
		return values.isEmpty() ? null : values.subList(0, 1 + this.random.nextInt(Math.min(values.size(), 3)));
	}

	private static List<String> values(JsonNode component) {
		List<String> values = new ArrayList<>();
		component.path("values").forEach((value) -> values.add(value.path("value").asString()));
		return values;
	}

}
