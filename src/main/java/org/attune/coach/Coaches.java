package org.attune.coach;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The coach for each language that has rules; in others nothing is said. */
public final class Coaches {

	private static final String ENGLISH = "en";

	private final Map<String, Coach> byLanguage;

	Coaches(CoachSettings settings) {
		this.byLanguage = Map.of(ENGLISH, new Coach(RuleBook.of(ENGLISH), settings));
	}

	/**
	 * At most two remarks on a text.
	 * @param language what the author reads the pages in
	 */
	public List<Remark> remarks(String text, Moment moment, Locale language) {
		Coach coach = this.byLanguage.get(language.getLanguage());
		return (coach != null) ? coach.remarks(text, moment) : List.of();
	}

	/**
	 * What a rule says to authors, in English where the language has no rules; or null.
	 */
	public String suggestion(String rule, Locale language) {
		return this.byLanguage.getOrDefault(language.getLanguage(), this.byLanguage.get(ENGLISH)).suggestion(rule);
	}

	/** Whether there is a rule of that id. */
	public boolean knows(String rule) {
		return this.byLanguage.values().stream().anyMatch((coach) -> coach.knows(rule));
	}

}
