package org.attune.casefile.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form for who reads and writes little at a time: one question a page, and half the
 * length. What hangs on an answer stays on the page of the question.
 */
final class ShortForm {

	private static final Set<String> WORDS = Set.of("text", "separator");

	private final ObjectNode group;

	private final List<List<JsonNode>> pages = new ArrayList<>();

	private final List<JsonNode> words = new ArrayList<>();

	private ShortForm(ObjectNode group) {
		this.group = group;
	}

	static ObjectNode of(ObjectNode form) {
		ObjectNode copy = form.deepCopy();
		ArrayNode components = (ArrayNode) copy.path("components");
		List<JsonNode> before = components.valueStream().toList();
		components.removeAll();
		for (JsonNode component : before) {
			if (component.path("type").asString().equals("group")) {
				components.addAll(new ShortForm((ObjectNode) component).pages());
			}
			else {
				components.add(halved(component));
			}
		}
		return copy;
	}

	private List<ObjectNode> pages() {
		this.group.path("components").forEach(this::add);
		if (this.pages.isEmpty()) {
			this.pages.add(new ArrayList<>());
		}
		this.pages.get(this.pages.size() - 1).addAll(this.words);
		List<ObjectNode> groups = new ArrayList<>();
		for (List<JsonNode> page : this.pages) {
			ObjectNode one = this.group.deepCopy();
			one.putArray("components").addAll(page);
			if (!groups.isEmpty()) {
				one.put("id", one.path("id").asString() + "_" + (groups.size() + 1));
			}
			groups.add(one);
		}
		return groups;
	}

	private void add(JsonNode component) {
		if (WORDS.contains(component.path("type").asString())) {
			this.words.add(component);
			return;
		}
		if (this.pages.isEmpty() || !hangs(component)) {
			this.pages.add(new ArrayList<>());
		}
		List<JsonNode> page = this.pages.get(this.pages.size() - 1);
		page.addAll(this.words);
		this.words.clear();
		page.add(halved(component));
	}

	/** Whether it is asked only after another answer on the page. */
	private boolean hangs(JsonNode component) {
		return component.has("conditional") && !component.path("conditional").equals(this.group.path("conditional"));
	}

	/** What is put together from other answers has the room for them. */
	private static JsonNode halved(JsonNode component) {
		JsonNode validate = component.path("validate");
		if (component.path("type").asString().equals("textarea") && validate.has("maxLength")
				&& !component.path("properties").has("joins")) {
			int half = (validate.path("maxLength").asInt() + 1) / 2;
			((ObjectNode) validate).put("maxLength", Math.max(half, validate.path("minLength").asInt(0)));
		}
		return component;
	}

}
