package org.attune.coach;

import java.util.Map;
import java.util.Set;

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

	/** The rule as the practice wants it; what it says of threats stays as it is. */
	Rule applied(Rule rule) {
		boolean quiet = this.off.contains(rule.id());
		return new Rule(rule.id(), rule.unless(),
				rule.cases()
					.stream()
					.filter((each) -> !quiet || each.level() == Level.SAFETY)
					.map((each) -> (each.level() == Level.SAFETY) ? each
							: each.with(this.levels.get(rule.id()), this.wording.get(rule.id())))
					.toList(),
				rule.matches(), rule.leaves());
	}

}
