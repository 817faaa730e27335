package org.attune.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	private static final String JOIN = "parallelGateway";

	private final RuntimeService runtime;

	private final ProcessModel process;

	GoBack(RuntimeService runtime, ProcessModel process) {
		this.runtime = runtime;
		this.process = process;
	}

	/**
	 * Starts first, then cancels: the other way round the process would be over. What
	 * waits at a join goes before that, or it would meet what is started.
	 */
	void to(String element, String instance) {
		ActivityInstance tree = this.runtime.getActivityInstance(instance);
		Map<Boolean, List<ActivityInstance>> children = Arrays.stream(tree.getChildActivityInstances())
			.filter((child) -> !isBeside(child.getActivityId()))
			.collect(Collectors.partitioningBy((child) -> child.getActivityType().equals(JOIN)));
		ProcessInstanceModificationBuilder change = this.runtime.createProcessInstanceModification(instance);
		children.get(true).forEach((child) -> change.cancelActivityInstance(child.getId()));
		change.startBeforeActivity(this.process.runsForMany(element) ? element + BODY : element);
		children.get(false).forEach((child) -> change.cancelActivityInstance(child.getId()));
		change.execute();
	}

	private boolean isBeside(String element) {
		ScopeModel scope = this.process.scopes().get(element);
		return scope != null && scope.kind() == ScopeModel.Kind.EVENT_SUB_PROCESS;
	}

}
