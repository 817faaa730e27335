package org.attune.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long words are kept after the end of a case.
 *
 * @param retention by the id of the process, or by {@code <id>:<version>}, which goes
 * before the id alone; of one that is not named, for ever
 */
@ConfigurationProperties("attune")
public record RetentionSettings(@DefaultValue Map<String, Duration> retention) {

	private static final String NAME = "[^:]+(:[1-9][0-9]{0,8})?";

	/** Throws {@link IllegalArgumentException} for a key that names no process. */
	public RetentionSettings {
		retention.keySet().stream().filter((key) -> !key.matches(NAME)).findFirst().ifPresent((key) -> {
			throw new IllegalArgumentException(
					"attune.retention names a process, or a process and a version after a colon; not " + key);
		});
	}

	/** All of them, in the order of their names. */
	public List<Rule> rules() {
		return new TreeMap<>(this.retention).entrySet().stream().map(Rule::of).toList();
	}

	/**
	 * One of them.
	 *
	 * @param version null for all that have no rule of their own
	 */
	public record Rule(String process, Integer version, Duration lasts) {

		static Rule of(Map.Entry<String, Duration> rule) {
			String[] parts = rule.getKey().split(":");
			return new Rule(parts[0], (parts.length > 1) ? Integer.valueOf(parts[1]) : null, rule.getValue());
		}

		/** The process, and its version where it has one. */
		public String name() {
			return (this.version != null) ? this.process + ":" + this.version : this.process;
		}

	}

}
