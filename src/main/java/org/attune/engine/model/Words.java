package org.attune.engine.model;

import java.util.Set;
import java.util.regex.Pattern;

/** Words with a meaning of their own. */
final class Words {

	/** Words of the expression language. */
	static final Set<String> TAKEN_BY_LANGUAGE = Set.of("and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "true",
			"false", "null", "empty", "div", "mod", "instanceof");

	/** Names that a variable would hide from expressions. */
	static final Set<String> TAKEN_BY_ENGINE = Set.of("caseId", "people", "tally", "pace", "execution", "task",
			"loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "authenticatedUserId",
			"externalTask", "caseExecution");

	/** The messages that services send. */
	static final Set<String> MESSAGES = Set.of("PauseAsked", "PauseEnded", "Withdrawn", "SafetyRaised", "Repair",
			"Expired", "CounselorActed");

	/** Whom a task may ask without naming an element variable. */
	static final Set<String> WHO = Set.of(TaskModel.EACH, TaskModel.OPENER, TaskModel.OTHERS, TaskModel.COUNSELOR,
			TaskModel.ROTATING);

	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*");

	private Words() {
	}

	/** Whether a variable may have this name. */
	static boolean freeForVariable(String name) {
		return VARIABLE.matcher(name).matches() && !TAKEN_BY_LANGUAGE.contains(name) && !TAKEN_BY_ENGINE.contains(name);
	}

}
