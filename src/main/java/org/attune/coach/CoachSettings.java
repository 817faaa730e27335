package org.attune.coach;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a practice changes about the coach.
 *
 * @param off rules that keep quiet, such as R16
 * @param levels another level for a rule
 * @param wording another suggestion for a rule
 */
@ConfigurationProperties("attune.coach")
public record CoachSettings(@DefaultValue Set<String> off, @DefaultValue Map<String, Level> levels,
		@DefaultValue Map<String, String> wording) {

	static final CoachSettings NONE = new CoachSettings(Set.of(), Map.of(), Map.of());

	/**
	 * Ids in letters of whatever size: an environment variable has lost theirs on its
	 * way.
	 */
	public CoachSettings {
		off = new TreeSet<>(off.stream().map(CoachSettings::id).toList());
		levels = byId(levels);
		wording = byId(wording);
	}

	/** The rule as the practice wants it; what it says of threats stays as it is. */
	Rule applied(Rule rule) {
		String id = id(rule.id());
		boolean quiet = this.off.contains(id);
		return new Rule(rule.id(), rule.cases()
			.stream()
			.filter((each) -> !quiet || each.level() == Level.SAFETY)
			.map((each) -> (each.level() == Level.SAFETY) ? each : each.with(this.levels.get(id), this.wording.get(id)))
			.toList(), rule.matches(), rule.leaves());
	}

	/**
	 * Fails if something is said of a rule that there is not: it would change nothing.
	 */
	void require(Collection<Rule> rules) {
		Set<String> unknown = new TreeSet<>(this.off);
		unknown.addAll(this.levels.keySet());
		unknown.addAll(this.wording.keySet());
		rules.forEach((rule) -> unknown.remove(id(rule.id())));
		if (!unknown.isEmpty()) {
			throw new IllegalStateException(
					"attune.coach names rules that do not exist: " + String.join(", ", unknown));
		}
	}

	private static String id(String written) {
		return written.strip().toUpperCase(Locale.ROOT);
	}

	private static <V> Map<String, V> byId(Map<String, V> map) {
		return map.entrySet().stream().collect(Collectors.toMap((each) -> id(each.getKey()), Map.Entry::getValue));
	}

}
