package org.attune.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees every token come to every element and leave it, beside the engine's history and
 * without the trail: the engine calls it itself. What is rolled back was not seen.
 */
@TestComponent
class Witness extends AbstractBpmnParseListener implements BeanPostProcessor {

	/**
	 * Here a token waits for others without a row of its own: that it left the element
	 * before says where it is.
	 */
	private static final String JOIN = "parallelGateway";

	private final Map<String, List<Seen>> cases = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> rested = new ConcurrentHashMap<>();

	private final Set<String> drawn = ConcurrentHashMap.newKeySet();

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
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		watch(process, process.getKey(), process.getKey(), "process");
		within(process).forEach((activity) -> {
			String type = String.valueOf(activity.getProperty("type"));
			this.drawn.add(process.getKey() + " " + type);
			watch(activity, process.getKey(), activity.getId(), type);
		});
	}

	private static Stream<ActivityImpl> within(ScopeImpl scope) {
		return scope.getActivities().stream().flatMap((each) -> Stream.concat(Stream.of(each), within(each)));
	}

	private void watch(ScopeImpl scope, String process, String element, String type) {
		scope.addListener(ExecutionListener.EVENTNAME_START,
				(ExecutionListener) (at) -> see(at, new Seen(process, element, type, How.BEGAN, id(at, type))));
		scope.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) (at) -> see(at,
				new Seen(process, element, type, at.isCanceled() ? How.CANCELLED : How.LEFT, id(at, type))));
	}

	private static String id(DelegateExecution at, String type) {
		return type.equals("process") ? at.getProcessInstanceId() : at.getActivityInstanceId();
	}

	private void see(DelegateExecution at, Seen seen) {
		Look look = (Look) TransactionSynchronizationManager.getResource(this);
		if (look == null) {
			look = new Look();
			TransactionSynchronizationManager.bindResource(this, look);
			TransactionSynchronizationManager.registerSynchronization(look);
		}
		look.seen.computeIfAbsent(at.getProcessBusinessKey(), (id) -> new ArrayList<>()).add(seen);
	}

	/** The cases that anything happened in. */
	Collection<String> cases() {
		return this.cases.keySet();
	}

	/** What happened in one, in order. */
	List<Seen> in(String caseId) {
		return this.cases.get(caseId);
	}

	/** The ids of what a token stayed at for longer than the request that brought it. */
	Set<String> rested(String caseId) {
		return this.rested.getOrDefault(caseId, Set.of());
	}

	/** The kinds of elements in processes that are deployed, as "process type". */
	Set<String> drawn() {
		return new TreeSet<>(this.drawn);
	}

	/** How a token comes and goes. */
	enum How {

		BEGAN, LEFT, CANCELLED

	}

	/** A token came to an element, or went. */
	record Seen(String process, String element, String type, How how, String id) {
	}

	/** What is seen in one transaction. */
	private final class Look implements TransactionSynchronization {

		private final Map<String, List<Seen>> seen = new HashMap<>();

		@Override
		public void afterCommit() {
			this.seen.forEach((id, all) -> {
				Witness.this.cases.computeIfAbsent(id, (each) -> new ArrayList<>()).addAll(all);
				Set<String> here = new HashSet<>();
				all.forEach((one) -> {
					if (one.how() == How.BEGAN && !one.type().equals(JOIN)) {
						here.add(one.id());
					}
					else {
						here.remove(one.id());
					}
				});
				Witness.this.rested.computeIfAbsent(id, (each) -> new HashSet<>()).addAll(here);
			});
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(Witness.this);
		}

	}

}
