package org.attune.engine.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.engine.finding.ModelProblem;
import org.attune.engine.xml.SafeXml;
import org.attune.terms.Privacy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What processes need to know of a form: its fields, their choices, and which of them
 * route. Whether the form itself is sound is for others to say.
 *
 * @param id the id inside the form
 * @param fields its fields by key
 * @param answers the {@code answers.<task>.<field>} that its choices come from
 */
record FormView(String id, Map<String, Field> fields, List<String> answers) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final String ANSWERS = "answers.";

	/** Throws {@link ModelProblem} where the file is no JSON object. */
	static FormView read(byte[] json) {
		if (json.length > SafeXml.LARGEST_FILE) {
			throw new ModelProblem("file", "xml.large", SafeXml.LARGEST_FILE);
		}
		try {
			JsonNode form = JSON.readTree(json);
			FormView view = new FormView(text(form, "id"), new LinkedHashMap<>(), new ArrayList<>());
			view.inside(form, false);
			return view;
		}
		catch (JacksonException ex) {
			throw new ModelProblem("file", "form.json");
		}
	}

	/** What stands in a row of a list is no field of the form; the list is. */
	private void inside(JsonNode group, boolean rows) {
		for (JsonNode component : group.path("components")) {
			String type = text(component, "type");
			boolean list = type.equals("dynamiclist");
			String key = text(component, list ? "path" : "key");
			if (!rows && !key.isEmpty()) {
				this.fields.put(key, new Field(key, type, "true".equals(text(component.path("properties"), "route")),
						text(component.path("properties"), "class"), choices(component, type)));
			}
			if (text(component, "valuesKey").startsWith(ANSWERS)) {
				this.answers.add(text(component, "valuesKey").substring(ANSWERS.length()));
			}
			inside(component, rows || list);
		}
	}

	private static List<String> choices(JsonNode component, String type) {
		if (type.equals("checkbox")) {
			return List.of("true", "false");
		}
		List<String> choices = new ArrayList<>();
		component.path("values").forEach((choice) -> choices.add(text(choice, "value")));
		return choices;
	}

	private static String text(JsonNode node, String name) {
		return node.path(name).asString("");
	}

	/**
	 * One field.
	 *
	 * @param key its key
	 * @param type its component
	 * @param route whether its answer becomes a routing value
	 * @param stricter its own privacy class, or empty
	 * @param choices the values it may have; empty where they are not in the form
	 */
	record Field(String key, String type, boolean route, String stricter, List<String> choices) {

		/** Whether a review may weigh the answer, asked in a task of this class. */
		boolean reviewed(Privacy task) {
			return task != Privacy.PRIVATE && !this.stricter.equals(Privacy.PRIVATE.word());
		}

		/** Whether others may come to know the answer, asked in a task of this class. */
		boolean open(Privacy task) {
			return this.stricter.isEmpty() && task.isForOthers();
		}

	}

}
