package org.attune.audit.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A thing that an entry concerns, as far as that entry tells of it.
 *
 * @param qualifier what it has to do with the entry
 * @param attributes what it is like from its beginning on
 * @param links the things it belongs to, by their ids, and how
 */
record Related(Type type, String id, String qualifier, Map<String, String> attributes, Map<String, String> links) {

	/** What there is, with the names of its attributes. */
	enum Type {

		CASE("process"), PERSON("role"), STEP("task", "process"), PROPOSAL("task"), AGREEMENT, ACTION;

		private final List<String> attributes;

		Type(String... attributes) {
			this.attributes = List.of(attributes);
		}

		List<String> attributes() {
			return this.attributes;
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
