package org.attune.casefile.repair;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one can say to somebody who wants to start over. Both words are equally long. */
public enum Answer {

	/** Thank you. */
	THANK,

	/** I need time. */
	LATER;

	/** The word as programs and pages send it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The answer of that word; empty if there is none. */
	public static Optional<Answer> of(String word) {
		return Stream.of(values()).filter((answer) -> answer.word().equals(word)).findFirst();
	}

}
