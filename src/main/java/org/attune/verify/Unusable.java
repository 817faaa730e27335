package org.attune.verify;

/** Something that was given cannot be read as what it should be. */
final class Unusable extends RuntimeException {

	Unusable(String key, Object... arguments) {
		super(Words.of(key, arguments));
	}

}
