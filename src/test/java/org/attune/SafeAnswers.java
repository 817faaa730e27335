package org.attune;

import java.util.Set;

/**
 * The questions whose answers may hold a case. Their first choice is the one that worries
 * nobody, and people in tests take it unless the test is about something else.
 */
public final class SafeAnswers {

	/** The keys of these questions. */
	public static final Set<String> FIELDS = Set.of("free_to_answer", "afraid", "hurt", "forced", "controlled",
			"harm_self", "harm_others", "drink_or_drugs", "child_in_danger", "pulse", "freely");

	private SafeAnswers() {
	}

}
