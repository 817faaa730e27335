package org.attune.engine.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * Reads the variables of a whole process instance when a command asks for those of its
 * first execution. An execution asks once, and what it was given lives on in it, so that
 * nothing here can grow old.
 */
final class VariablesAtOnce extends VariableInstanceManager {

	private final Map<String, Map<String, List<VariableInstanceEntity>>> read = new HashMap<>();

	@Override
	public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String id) {
		ExecutionEntity execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
		return (execution == null) ? super.findVariableInstancesByExecutionId(id)
				: this.read.computeIfAbsent(execution.getProcessInstanceId(), this::byExecution)
					.getOrDefault(id, List.of());
	}

	private Map<String, List<VariableInstanceEntity>> byExecution(String instance) {
		return findVariableInstancesByProcessInstanceId(instance).stream()
			.filter((variable) -> variable.getTaskId() == null)
			.collect(Collectors.groupingBy(VariableInstanceEntity::getExecutionId));
	}

}
