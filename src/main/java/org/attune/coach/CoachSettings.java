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

	Rule applied(Rule rule) {
		return new Rule(rule.id(), rule.unless(),
				rule.cases()
					.stream()
					.map((each) -> each.with((each.level() == Level.SAFETY) ? null : this.levels.get(rule.id()),
							this.wording.get(rule.id())))
					.toList(),
				rule.matches(), rule.leaves());
	}

}
