package org.attune.casefile.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What may stand in a form; the names are Camunda Forms', schema version 4 and later. */
final class Whitelist {

	static final Set<String> FORM = Set.of("$schema", "schemaVersion", "id", "type", "components", "exporter",
			"executionPlatform", "executionPlatformVersion", "versionTag");

	static final Set<String> PROPERTIES = and(Set.copyOf(Joins.WORDS), "route", "class", "date", "joins", "each",
			"repeats", "lasts", "invites", "turn");

	/** What Modeler can switch on and pages do not do. */
	static final Set<String> OFF = Set.of("disabled", "readonly", "serializeToString", "disallowPassedDates");

	private static final Set<String> ANY = Set.of("type", "id", "layout", "conditional", "properties");

	private static final Set<String> ASKED = Set.of("key", "label", "description", "validate", "disabled", "readonly",
			"defaultValue");

	private static final Set<String> CHOSEN = and(ASKED, "values", "valuesKey");

	private static final Set<String> HOLDER = Set.of("label", "path", "components", "showOutline", "verticalAlignment");

	private static final Map<String, Set<String>> COMPONENTS = Map.ofEntries(Map.entry("text", Set.of("text")),
			Map.entry("separator", Set.of()), Map.entry("textfield", and(ASKED, "appearance")),
			Map.entry("textarea", ASKED),
			Map.entry("number", and(ASKED, "appearance", "decimalDigits", "increment", "serializeToString")),
			Map.entry("checkbox", ASKED), Map.entry("radio", CHOSEN), Map.entry("select", and(CHOSEN, "searchable")),
			Map.entry("checklist", CHOSEN), Map.entry("taglist", CHOSEN),
			Map.entry("datetime",
					and(ASKED, "subtype", "dateLabel", "timeLabel", "use24h", "timeInterval", "timeSerializingFormat",
							"disallowPassedDates")),
			Map.entry("group", HOLDER), Map.entry("dynamiclist", and(HOLDER, "validate", "isRepeating",
					"allowAddRemove", "defaultRepetitions", "disableCollapse", "nonCollapsedItems")));

	private static final Map<String, Set<String>> VALIDATION = Map.of("textfield",
			Set.of("required", "minLength", "maxLength", "pattern", "validationType"), "textarea",
			Set.of("required", "minLength", "maxLength", "pattern", "validationType"), "number",
			Set.of("required", "min", "max"));

	private Whitelist() {
	}

	static boolean component(String type) {
		return COMPONENTS.containsKey(type);
	}

	static boolean property(String type, String name) {
		return ANY.contains(name) || COMPONENTS.get(type).contains(name);
	}

	static boolean validation(String type, String name) {
		return VALIDATION.getOrDefault(type, Set.of("required")).contains(name);
	}

	private static Set<String> and(Set<String> names, String... more) {
		Set<String> all = new HashSet<>(names);
		all.addAll(Set.of(more));
		return Set.copyOf(all);
	}

}
