package org.attune.casefile.safety;

import java.util.Locale;

/**
 * Why a counselor has to look.
 *
 * @param colour how urgent it is
 * @param rule the rule that says so: a row of a decision table, a rule of the coach,
 * {@link #ASKED} or {@link #SEEN}
 * @param words what the person says about it; null for nothing
 */
public record Verdict(Colour colour, String rule, String words) {

	/** The rule of who asks for help by themselves. */
	public static final String ASKED = "asked-for-help";

	/** The rule of what a counselor saw by themselves. */
	public static final String SEEN = "seen-by-counselor";

	/** How urgent it is. */
	public enum Colour {

		/** A counselor looks at it before it goes on. */
		AMBER,

		/** Somebody may be in danger. */
		RED;

		/** The word as it stands in decision tables and on boards. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
