package org.attune.engine;

import java.util.LinkedHashSet;
import java.util.Set;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What a called process gets by itself: the business key, and the variables that name
 * people around the call.
 */
final class CallWithPeople extends CallableElementParameter {

	private static final String PERSON = "person";

	@Override
	public void applyTo(VariableScope scope, VariableMap variables) {
		ExecutionEntity calling = (ExecutionEntity) scope;
		for (String name : names(calling.getActivity())) {
			if (calling.hasVariable(name)) {
				variables.put(name, calling.getVariable(name));
			}
		}
	}

	private static Set<String> names(ScopeImpl activity) {
		Set<String> names = new LinkedHashSet<>(Set.of(PERSON));
		for (ScopeImpl scope = activity; scope != null; scope = scope.getFlowScope()) {
			if (scope.getActivityBehavior() instanceof MultiInstanceActivityBehavior people) {
				names.add(people.getCollectionElementVariable());
			}
		}
		return names;
	}

	/** Gives the called process the business key of the caller. */
	static final class BusinessKey implements ParameterValueProvider {

		@Override
		public Object getValue(VariableScope scope) {
			return ((ExecutionEntity) scope).getProcessBusinessKey();
		}

		@Override
		public boolean isDynamic() {
			return true;
		}

	}

}
