package org.attune.engine;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;

/**
 * One scope that stands around a running element: a process, a sub-process, a call that
 * can be interrupted, or the body of a multi-instance. Its text,
 * {@code process/element@id}, is what a run keeps of its path.
 *
 * @param process the id of the process the scope belongs to
 * @param element the id of the scope's element; of a process, the process id again
 * @param id the engine's id, which stays the same as long as the scope lives
 */
record Scope(String process, String element, String id) {

	private static final String BODY = "#multiInstanceBody";

	static Scope read(String text) {
		int slash = text.indexOf('/');
		int at = text.indexOf('@', slash);
		return new Scope(text.substring(0, slash), text.substring(slash + 1, at), text.substring(at + 1));
	}

	/** The scopes around what an execution is at, outermost first. */
	static List<String> around(ExecutionEntity execution) {
		LinkedList<String> path = new LinkedList<>();
		ExecutionEntity here = execution;
		while (here != null) {
			ActivityImpl activity = here.getActivity();
			boolean calls = here != execution && activity.isScope();
			path.addAll(0, inside(here, calls ? activity : activity.getFlowScope()));
			here = here.getProcessInstance().getSuperExecution();
		}
		return List.copyOf(path);
	}

	/** The text of the scope that an execution carries. */
	static String of(ExecutionEntity execution) {
		return new Scope(process(execution), execution.getActivityId(), execution.getId()).toString();
	}

	/**
	 * Whether what an execution is at belongs to the outermost process itself, or to an
	 * event sub-process that has taken its place.
	 */
	static boolean isOutermost(ExecutionEntity execution) {
		ScopeImpl scope = execution.getActivity().getFlowScope();
		boolean instead = scope instanceof ActivityImpl event && event.getFlowScope() instanceof ProcessDefinitionImpl
				&& event.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
		return execution.getProcessInstance().getSuperExecutionId() == null
				&& (instead || scope instanceof ProcessDefinitionImpl);
	}

	/**
	 * The execution that carries the innermost process or sub-process around what an
	 * execution is at.
	 */
	static ExecutionEntity variables(ExecutionEntity execution) {
		ScopeImpl scope = execution.getActivity().getFlowScope();
		if (scope.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
			scope = scope.getFlowScope();
		}
		return (ExecutionEntity) execution.createActivityExecutionMapping().get(scope);
	}

	private static List<String> inside(ExecutionEntity execution, ScopeImpl innermost) {
		Map<ScopeImpl, PvmExecutionImpl> mapping = execution.createActivityExecutionMapping();
		LinkedList<String> path = new LinkedList<>();
		for (ScopeImpl scope = innermost; scope != null; scope = scope.getFlowScope()) {
			String element = (scope instanceof ProcessDefinitionImpl) ? process(execution) : scope.getId();
			path.addFirst(new Scope(process(execution), element, mapping.get(scope).getId()).toString());
		}
		return new ArrayList<>(path);
	}

	private static String process(ExecutionEntity execution) {
		return execution.getProcessDefinition().getKey();
	}

	/** Whether this is the body of a multi-instance, which is no scope of the model. */
	boolean isBody() {
		return this.element.endsWith(BODY);
	}

	@Override
	public String toString() {
		return this.process + "/" + this.element + "@" + this.id;
	}

}
