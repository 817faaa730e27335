package org.attune.engine;

import java.util.Map;
import java.util.Objects;

/**
 * What a table says about one answer: whether it can go on alone, or a counselor reads it
 * first.
 *
 * @param colour {@value #GREEN}, {@value #AMBER} or {@value #RED}
 * @param rule the line of the table that says so
 */
public record Review(String colour, String rule) {

	/** Nothing stands against going on. */
	public static final String GREEN = "green";

	/** A person should look at it. */
	public static final String AMBER = "amber";

	/** Somebody may be in danger. */
	public static final String RED = "red";

	private static final String NO_LINE = "no-line";

	/** An answer that no line of a table foresees is one for a person to look at. */
	static Review of(Map<String, Object> outputs) {
		return new Review(Objects.requireNonNullElse(outputs.get("colour"), AMBER).toString(),
				Objects.requireNonNullElse(outputs.get("rule"), NO_LINE).toString());
	}

}
