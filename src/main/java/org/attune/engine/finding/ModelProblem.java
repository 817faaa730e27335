package org.attune.engine.finding;

/** A file that cannot be read as what it should be: at which element, and why. */
public final class ModelProblem extends RuntimeException {

	private final String element;

	/**
	 * Tells why.
	 * @param reason the name of its sentence in {@code lint.properties}
	 * @param arguments what the sentence says of the file
	 */
	public ModelProblem(String element, String reason, Object... arguments) {
		super(Reasons.of(reason, arguments), null, false, false);
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
