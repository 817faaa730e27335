package org.attune.casefile.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one value turned out to be: what is kept of it, nothing, or an error.
 *
 * @param missing whether somebody who has to answer has not
 */
record Reading(Object value, boolean missing, String error, List<String> arguments) {

	static final Reading NOTHING = new Reading(null, true, null, List.of());

	static Reading of(Object value) {
		return new Reading(value, Boolean.FALSE.equals(value), null, List.of());
	}

	static Reading wrong(String error, Object... arguments) {
		return new Reading(null, false, error, Stream.of(arguments).map(String::valueOf).toList());
	}

}
