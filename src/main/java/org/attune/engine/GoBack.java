package org.attune.engine;

import java.util.Arrays;

import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.ScopeModel;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;

/**
 * Begins an element of a process anew and ends what was under way beside it. What
 * somebody's leaving or a break has begun goes on: that was not the counselor's to end.
 */
final class GoBack {

	private static final String BODY = "#multiInstanceBody";

	private final RuntimeService runtime;

	private final ProcessModel process;

	GoBack(RuntimeService runtime, ProcessModel process) {
		this.runtime = runtime;
		this.process = process;
	}

	/** Starts first, then cancels: the other way round the process would be over. */
	void to(String element, String instance) {
		ActivityInstance tree = this.runtime.getActivityInstance(instance);
		ProcessInstanceModificationBuilder change = this.runtime.createProcessInstanceModification(instance)
			.startBeforeActivity(this.process.runsForMany(element) ? element + BODY : element);
		Arrays.stream(tree.getChildActivityInstances())
			.filter((child) -> !isBeside(child.getActivityId()))
			.forEach((child) -> change.cancelActivityInstance(child.getId()));
		change.execute();
	}

	private boolean isBeside(String element) {
		ScopeModel scope = this.process.scopes().get(element);
		return scope != null && scope.kind() == ScopeModel.Kind.EVENT_SUB_PROCESS;
	}

}
