package org.attune.engine.model;

/** A file that cannot be read as what it should be: at which element, and why. */
public final class ModelProblem extends RuntimeException {

	private final String element;

	ModelProblem(String element, String reason) {
		super(reason, null, false, false);
		this.element = element;
	}

	/** The element's id, or its tag where it has none. */
	public String element() {
		return this.element;
	}

	/** What the author can do about it. */
	public String reason() {
		return getMessage();
	}

}
