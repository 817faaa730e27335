package org.attune.casefile.form;

import java.util.ArrayList;
import java.util.List;

import org.attune.casefile.form.Form.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes pages of a form's components. */
final class FormBuilder {

	private static final String GROUP = "group";

	private final List<Page> pages = new ArrayList<>();

	private List<Field> loose = new ArrayList<>();

	private FormBuilder() {
	}

	static Form build(ObjectNode form) {
		FormBuilder builder = new FormBuilder();
		form.path("components").forEach(builder::add);
		builder.endLoosePage();
		return new Form(form.path("id").asString(), List.copyOf(builder.pages), form);
	}

	/** What a component is called in answers, translations and problems. */
	static String name(JsonNode component, String otherwise) {
		for (String property : List.of("key", "path", "id")) {
			String name = component.path(property).asString("");
			if (!name.isEmpty()) {
				return name;
			}
		}
		return otherwise;
	}

	private void add(JsonNode component) {
		if (component.path("type").asString().equals(GROUP)) {
			endLoosePage();
			this.pages.add(page(component));
		}
		else {
			this.loose.add(FieldBuilder.build(component));
		}
	}

	private void endLoosePage() {
		if (!this.loose.isEmpty()) {
			this.pages.add(new Page(null, null, null, List.copyOf(this.loose)));
			this.loose = new ArrayList<>();
		}
	}

	private static Page page(JsonNode group) {
		return new Page(name(group, GROUP), FieldBuilder.text(group, "label"), Conditions.of(group),
				FieldBuilder.children(group));
	}

}
