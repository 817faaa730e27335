package org.attune.engine;

import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The element of a process that an expression is evaluated for. */
final class Asking {

	private Asking() {
	}

	static ExecutionEntity now() {
		return Context.getBpmnExecutionContext().getExecution();
	}

	/** The ids of all scopes that are still running around and beside the element. */
	static Set<String> running() {
		Set<String> running = new HashSet<>();
		for (ExecutionEntity here = now(); here != null; here = here.getProcessInstance().getSuperExecution()) {
			collect(here.getProcessInstance(), running);
		}
		return running;
	}

	private static void collect(ExecutionEntity execution, Set<String> running) {
		running.add(execution.getId());
		if (execution.getSubProcessInstance() != null) {
			running.add(execution.getSubProcessInstance().getId());
		}
		execution.getExecutions().forEach((child) -> collect(child, running));
	}

}
