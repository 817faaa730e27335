package org.attune.web.problem;

/**
 * What was being sent cannot be sent to its end. The connection is cut then: whoever
 * downloads must not take a part for the whole.
 */
public final class BrokenOff extends RuntimeException {

	/** Because of a failure, whose message is not kept. */
	public BrokenOff(Throwable failure) {
		super("The answer broke off", new WordlessFailure(failure));
	}

}
