package org.attune.engine.lint.expression;

import java.util.Map;
import java.util.Set;

/**
 * The places in a process that may hold an expression, with the functions each may call.
 * A function's arguments are written as one letter each: {@code c} the case id, {@code s}
 * a text, {@code v} an element variable.
 */
public enum Place {

	/** Of a flow, or the completion condition of a multi-instance. */
	CONDITION(Functions.ASKING),

	/** An input of a decision. */
	INPUT(Functions.ASKING),

	/** Whom a multi-instance runs over. */
	COLLECTION(Map.of("people.all", Set.of("c"), "people.others", Set.of("cv"), "people.said", Set.of("csss"),
			"people.invited", Set.of("c"), "people.due", Set.of("css"))),

	/** When a timer rings. */
	TIMER(Map.of("pace.of", Set.of("cs"), "pace.pause", Set.of("c"), "pace.on", Set.of("css"), "pace.since",
			Set.of("cs"), "pace.repeats", Set.of("csss"), "pace.lookBack", Set.of("cs")));

	private final Map<String, Set<String>> functions;

	Place(Map<String, Set<String>> functions) {
		this.functions = functions;
	}

	boolean knows(String function) {
		return this.functions.containsKey(function);
	}

	boolean takes(String function, String arguments) {
		return this.functions.get(function).contains(arguments);
	}

	/** Whether the place wants one call and nothing else. */
	boolean wantsCall() {
		return this == COLLECTION || this == TIMER;
	}

	private static final class Functions {

		static final Map<String, Set<String>> ASKING = Map.of("people.count", Set.of("c"), "tally.all", Set.of("csss"),
				"tally.any", Set.of("csss"), "tally.count", Set.of("csss"), "tally.most", Set.of("css", "csss"),
				"tally.min", Set.of("css"), "tally.max", Set.of("css"), "tally.rounds", Set.of("cs"), "tally.alike",
				Set.of("css"), "past.rounds", Set.of("css"));

	}

}
