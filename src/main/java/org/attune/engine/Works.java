package org.attune.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The work that process files may ask for, by name: a list, so that files can be checked
 * where no bean is.
 */
final class Works {

	/** What may be said to each; a name is the {@link Work#name()} of one bean. */
	static final Map<String, Set<String>> PROPERTIES = Map.of("invite",
			Set.of("expires", "remind", "accept", "decline", "late"), "uninvite", Set.of("late"), "welcome", Set.of());

	private Works() {
	}

	/** The same, once it is sure that every name has a bean and every bean is named. */
	static Map<String, Set<String>> verified(List<Work> beans) {
		List<String> there = beans.stream().map(Work::name).sorted().toList();
		List<String> named = List.copyOf(new TreeSet<>(PROPERTIES.keySet()));
		if (!there.equals(named)) {
			throw new IllegalStateException("Process files may ask for the work " + named + ", but there is " + there);
		}
		return PROPERTIES;
	}

}
