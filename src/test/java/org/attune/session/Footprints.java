package org.attune.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.terms.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Remembers every sequence flow that a token took: the engine itself tells it, while it
 * runs.
 */
@TestComponent
class Footprints extends AbstractBpmnParseListener implements BeanPostProcessor {

	private static final Map<CaseId, Set<String>> TAKEN = new ConcurrentHashMap<>();

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof SpringProcessEngineConfiguration camunda) {
			List<BpmnParseListener> all = new ArrayList<>(List.of(this));
			all.addAll(Objects.requireNonNullElse(camunda.getCustomPostBPMNParseListeners(), List.of()));
			camunda.setCustomPostBPMNParseListeners(all);
		}
		return bean;
	}

	@Override
	public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
		String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
		flow.addListener(ExecutionListener.EVENTNAME_TAKE,
				(ExecutionListener) (execution) -> take(execution, process + "." + flow.getId()));
	}

	private static void take(DelegateExecution execution, String flow) {
		TAKEN.computeIfAbsent(CaseId.of(execution.getProcessBusinessKey()), (id) -> ConcurrentHashMap.newKeySet())
			.add(flow);
	}

	/** The flows that were taken in a case, as {@code process.flow}. */
	static Set<String> of(Talk talk) {
		return new TreeSet<>(TAKEN.getOrDefault(talk.id(), Set.of()));
	}

}
