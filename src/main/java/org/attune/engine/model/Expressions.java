package org.attune.engine.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expressions whose form is fixed. */
final class Expressions {

	private static final Pattern WORK = Pattern.compile("\\$\\{\\s*(\\w+)\\.run\\(\\s*caseId\\s*\\)\\s*}");

	private Expressions() {
	}

	/**
	 * The name of the work that a service task asks for; empty where it asks for none.
	 */
	static String work(Node service) {
		return Optional.ofNullable(service.attribute(Bpmn.camunda("expression")))
			.map(WORK::matcher)
			.filter(Matcher::matches)
			.map((parts) -> parts.group(1))
			.orElse("");
	}

}
