package org.attune.web.problem;

/**
 * A failure as it may be logged: what kind and where, without the messages, for those may
 * hold what somebody wrote.
 */
final class WordlessFailure extends RuntimeException {

	private static final int DEPTH = 8;

	WordlessFailure(Throwable failure) {
		this(failure, DEPTH);
	}

	private WordlessFailure(Throwable failure, int depth) {
		super(failure.getClass().getName(), cause(failure, depth), false, true);
		setStackTrace(failure.getStackTrace());
	}

	private static WordlessFailure cause(Throwable failure, int depth) {
		return (failure.getCause() != null && depth > 0) ? new WordlessFailure(failure.getCause(), depth - 1) : null;
	}

}
