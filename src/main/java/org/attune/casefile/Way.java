package org.attune.casefile;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What helps somebody to talk and listen; in forms and files by its word. */
public enum Way {

	/** Twice the time for what is due. */
	MORE_TIME,

	/** One question a page, and half the length. */
	SHORT_TEXTS,

	/** Questions in other words. */
	DIRECT_WORDS,

	/** Words to pick from, beside what is typed. */
	WORD_BANK,

	/** Signs beside words for feelings. */
	SYMBOLS,

	/** Larger letters on the pages of the case. */
	LARGE_TYPE,

	/** Texts go through a counselor first. */
	ONE_TO_ONE,

	/** Fewer hours in which mails come. */
	QUIET_HOURS;

	/** The word as it stands in forms. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The way of that word; empty if there is none. */
	public static Optional<Way> of(Object word) {
		return Stream.of(values()).filter((way) -> way.word().equals(word)).findFirst();
	}

	static String text(Set<Way> ways) {
		return ways.stream().map(Way::word).collect(Collectors.joining(" "));
	}

	/** The ways in such a text; what is none of them is left out. */
	static Set<Way> read(String text) {
		return Stream.of(text.split(" "))
			.flatMap((word) -> of(word).stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
	}

}
