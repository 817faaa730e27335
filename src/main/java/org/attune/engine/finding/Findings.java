package org.attune.engine.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is found, each once, in the order it was found. */
public final class Findings {

	private final Set<Finding> all = new LinkedHashSet<>();

	/**
	 * Adds one more.
	 * @param reason the name of its sentence in {@code lint.properties}
	 * @param arguments what the sentence says of the file
	 */
	public void add(String file, String element, String reason, Object... arguments) {
		this.all.add(new Finding(file, element, Reasons.of(reason, arguments)));
	}

	/** Adds why a file could not be read. */
	public void add(String file, ModelProblem problem) {
		this.all.add(new Finding(file, problem.element(), problem.reason()));
	}

	/** Adds what somebody else found. */
	public void addAll(List<Finding> findings) {
		this.all.addAll(findings);
	}

	/** Whether there is a sentence of this name. */
	public boolean knows(String reason) {
		return Reasons.has(reason);
	}

	/** How many there are so far. */
	public int count() {
		return this.all.size();
	}

	/** All of them. */
	public List<Finding> all() {
		return new ArrayList<>(this.all);
	}

}
