package org.attune;

/** A practice's own web site, as the program knows it in tests. */
public final class Portal {

	/** The portal's key. */
	public static final String KEY = "a-portal-key-for-tests-of-at-least-32-characters";

	private Portal() {
	}

}
