package org.attune.casefile.form;

/** Holds answers against their form. */
public final class AnswerCheck {

	/** The most characters any text may have, whatever the form says. */
	static final int LONGEST = 20_000;

	/** The most characters where the form says nothing. */
	static final int LONG = 5_000;

	private AnswerCheck() {
	}

}
