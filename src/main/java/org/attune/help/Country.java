package org.attune.help;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The help that one country has.
 *
 * @param code its code of ISO 3166, such as {@code DE}
 * @param zones the time zones that are in it
 * @param lines whom to call, the most urgent first
 * @param checked whether the practice wrote this itself; else it came with the program
 */
public record Country(String code, Set<String> zones, List<HelpLine> lines, boolean checked) {

	/** Its name in a language. */
	public String name(Locale language) {
		return new Locale.Builder().setRegion(this.code).build().getDisplayCountry(language);
	}

	/** The day since which none of its lines was looked at again. */
	public LocalDate since() {
		return this.lines.stream().map(HelpLine::checked).min(Comparator.naturalOrder()).orElseThrow();
	}

	/** Whether somebody means it who wrote this as the place where they live. */
	boolean isIn(String place, Locale language) {
		String said = place.strip().toLowerCase(Locale.ROOT);
		return said.equalsIgnoreCase(this.code) || Stream.of(Locale.ENGLISH, language)
			.map((each) -> name(each).toLowerCase(Locale.ROOT))
			.anyMatch(said::contains);
	}

}
