package org.attune.engine.lint.expression;

import java.util.Set;
import java.util.regex.Pattern;

/** Words with a meaning of their own. */
public final class Words {

	/** Words of the expression language. */
	static final Set<String> TAKEN_BY_LANGUAGE = Set.of("and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "true",
			"false", "null", "empty", "div", "mod", "instanceof");

	/** Names that a variable would hide from expressions. */
	private static final Set<String> TAKEN_BY_ENGINE = Set.of("caseId", "people", "tally", "pace", "past", "execution",
			"task", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances",
			"authenticatedUserId", "externalTask", "caseExecution");

	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*");

	private Words() {
	}

	/** Whether a variable may have this name. */
	public static boolean freeForVariable(String name) {
		return VARIABLE.matcher(name).matches() && !TAKEN_BY_LANGUAGE.contains(name) && !TAKEN_BY_ENGINE.contains(name);
	}

}
