package org.attune.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Brings a message to the outermost place of a case that waits for it. */
final class Messages implements Command<Boolean> {

	private final RuntimeService runtime;

	private final CaseFile file;

	private final String name;

	private final Optional<Person> sender;

	Messages(RuntimeService runtime, CaseFile file, String name, Optional<Person> sender) {
		this.runtime = runtime;
		this.file = file;
		this.name = name;
		this.sender = sender;
	}

	/** True if somebody waited for it. */
	@Override
	public Boolean execute(CommandContext context) {
		Optional<EventSubscriptionEntity> waiting = instances().stream()
			.map((instance) -> outermost(context, instance.getId()))
			.flatMap(Optional::stream)
			.findFirst();
		waiting.ifPresent((subscription) -> subscription.eventReceived(null, null, about(subscription), null, false));
		return waiting.isPresent();
	}

	private List<ProcessInstance> instances() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.file.id().toString())
			.list()
			.stream()
			.sorted(Comparator.comparing((instance) -> !instance.getId().equals(instance.getRootProcessInstanceId())))
			.toList();
	}

	private Optional<EventSubscriptionEntity> outermost(CommandContext context, String instance) {
		return this.runtime.createEventSubscriptionQuery()
			.eventType("message")
			.eventName(this.name)
			.processInstanceId(instance)
			.list()
			.stream()
			.map(EventSubscription::getId)
			.map(context.getEventSubscriptionManager()::findEventSubscriptionById)
			.min(Comparator.comparingInt(Messages::depth).thenComparing(EventSubscriptionEntity::getId));
	}

	/**
	 * Only an event sub-process knows who sent the message; elsewhere it would take the
	 * turn of the person whose turn it is.
	 */
	private Map<String, Object> about(EventSubscriptionEntity subscription) {
		boolean begins = subscription.getActivity()
			.getActivityBehavior() instanceof EventSubProcessStartEventActivityBehavior;
		return this.sender.filter((person) -> begins)
			.<Map<String, Object>>map((person) -> Map.of("person", person.id().toString()))
			.orElse(Map.of());
	}

	private static int depth(EventSubscriptionEntity subscription) {
		int depth = 0;
		for (ScopeImpl scope = subscription.getActivity(); scope != null; scope = scope.getFlowScope()) {
			depth++;
		}
		return depth;
	}

}
