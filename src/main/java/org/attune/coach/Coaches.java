package org.attune.coach;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The coach for each language that has rules; in others nothing is said. */
public final class Coaches {

	private final Map<String, Coach> byLanguage;

	Coaches(CoachSettings settings) {
		this.byLanguage = Map.of("en", new Coach(RuleBook.of("en"), settings));
	}

	/**
	 * At most two remarks on a text.
	 * @param language what the author reads the pages in
	 */
	public List<Remark> remarks(String text, Moment moment, Locale language) {
		Coach coach = this.byLanguage.get(language.getLanguage());
		return (coach != null) ? coach.remarks(text, moment) : List.of();
	}

	/** Whether there is a rule of that id. */
	public boolean knows(String rule) {
		return this.byLanguage.values().stream().anyMatch((coach) -> coach.knows(rule));
	}

}
