package org.attune.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is found, each once, in the order it was found. */
final class Findings {

	private final Set<Finding> all = new LinkedHashSet<>();

	void add(String file, Node node, String reason, Object... arguments) {
		add(file, node.label(), reason, arguments);
	}

	void add(String file, String element, String reason, Object... arguments) {
		this.all.add(new Finding(file, element, Reasons.of(reason, arguments)));
	}

	void add(String file, ModelProblem problem) {
		this.all.add(new Finding(file, problem.element(), problem.reason()));
	}

	void addAll(List<Finding> findings) {
		this.all.addAll(findings);
	}

	int count() {
		return this.all.size();
	}

	List<Finding> all() {
		return new ArrayList<>(this.all);
	}

}
