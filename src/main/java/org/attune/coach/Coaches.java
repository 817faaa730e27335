package org.attune.coach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The coach for each language that has rules. In others it speaks the language that the
 * pages fall back to.
 */
public final class Coaches {

	private static final String ENGLISH = "en";

	private final Map<String, Coach> byLanguage = new TreeMap<>();

	Coaches(CoachSettings settings) {
		Map<String, RuleBook> books = RuleBook.all();
		settings.require(books.values().stream().flatMap((book) -> book.rules().stream()).toList());
		books.forEach((language, book) -> this.byLanguage.put(language, new Coach(book, settings)));
	}

	/**
	 * At most two remarks on a text, the gravest first. A threat is heard in each
	 * language that has rules: nobody need write in the one they read.
	 * @param language what the author reads the pages in
	 */
	public List<Remark> remarks(String text, Moment moment, Locale language) {
		Coach own = of(language);
		List<Remark> remarks = own.remarks(text, moment);
		if (this.byLanguage.size() == 1 || remarks.stream().anyMatch(Coaches::isThreat)) {
			return remarks;
		}
		Stream<Remark> threats = this.byLanguage.values()
			.stream()
			.filter((coach) -> coach != own)
			.flatMap((coach) -> coach.remarks(text, Moment.NONE).stream())
			.filter(Coaches::isThreat)
			.limit(1);
		return Stream.concat(threats, remarks.stream()).limit(Coach.MOST_REMARKS).toList();
	}

	/**
	 * What a rule says to authors, in English where the language has no rules; or null.
	 */
	public String suggestion(String rule, Locale language) {
		return of(language).suggestion(rule);
	}

	/** Whether there is a rule of that id. */
	public boolean knows(String rule) {
		return this.byLanguage.values().stream().anyMatch((coach) -> coach.knows(rule));
	}

	private Coach of(Locale language) {
		return this.byLanguage.getOrDefault(language.getLanguage(), this.byLanguage.get(ENGLISH));
	}

	private static boolean isThreat(Remark remark) {
		return remark.level() == Level.SAFETY;
	}

}
