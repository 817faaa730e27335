package org.attune.engine.lint.expression;

/** An expression that is none of those allowed: the reason's key and what it names. */
final class NotAllowed extends RuntimeException {

	private final transient Object[] arguments;

	NotAllowed(String reason, Object... arguments) {
		super(reason, null, false, false);
		this.arguments = arguments;
	}

	String reason() {
		return getMessage();
	}

	Object[] arguments() {
		return this.arguments;
	}

}
