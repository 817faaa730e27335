package org.attune;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * Walks through every state that the tokens of one process or sub-process can come into,
 * whatever the answers are: a net is sound if each of its nodes can be reached and each
 * of its states can end (van der Aalst 1997). What stands inside a sub-process or behind
 * a call is a game of its own.
 */
final class TokenGame {

	private static final int MOST_STATES = 100_000;

	private static final State ENDED = new State(Map.of());

	private final List<FlowNode> nodes;

	private final List<SequenceFlow> flows;

	private final Set<String> visited = new HashSet<>();

	private final Map<State, Set<State>> reachedFrom = new LinkedHashMap<>();

	TokenGame(Collection<FlowElement> elements) {
		this.nodes = elements.stream()
			.filter(FlowNode.class::isInstance)
			.map(FlowNode.class::cast)
			.filter((node) -> !(node instanceof SubProcess part && part.triggeredByEvent()))
			.toList();
		this.flows = elements.stream().filter(SequenceFlow.class::isInstance).map(SequenceFlow.class::cast).toList();
		play();
	}

	/** The nodes that no token ever comes to. */
	List<String> dead() {
		return this.nodes.stream().map(FlowNode::getId).filter((id) -> !this.visited.contains(id)).toList();
	}

	/** The states that cannot come to an end any more. */
	List<State> stuck() {
		Set<State> ending = new HashSet<>();
		Deque<State> open = new ArrayDeque<>(List.of(ENDED));
		while (!open.isEmpty()) {
			State state = open.poll();
			if (ending.add(state)) {
				open.addAll(this.reachedFrom.getOrDefault(state, Set.of()));
			}
		}
		return this.reachedFrom.keySet().stream().filter((state) -> !ending.contains(state)).toList();
	}

	private void play() {
		Deque<State> open = new ArrayDeque<>();
		this.nodes.stream().filter(StartEvent.class::isInstance).forEach((start) -> {
			this.visited.add(start.getId());
			open.add(ENDED.with(out(start)));
		});
		open.forEach((state) -> this.reachedFrom.put(state, new HashSet<>()));
		while (!open.isEmpty()) {
			State state = open.poll();
			for (State next : moves(state)) {
				if (!this.reachedFrom.containsKey(next)) {
					open.add(next);
				}
				this.reachedFrom.computeIfAbsent(next, (each) -> new HashSet<>()).add(state);
			}
			if (this.reachedFrom.size() > MOST_STATES) {
				throw new AssertionError("More than " + MOST_STATES + " states: tokens pile up");
			}
		}
	}

	private List<State> moves(State state) {
		return this.nodes.stream().flatMap((node) -> {
			List<State> after = (node instanceof BoundaryEvent event) ? interrupted(state, event) : passed(state, node);
			if (!after.isEmpty()) {
				this.visited.add(node.getId());
			}
			return after.stream();
		}).toList();
	}

	/**
	 * An event that does not interrupt is let happen once in a stay, which shows all it
	 * can do.
	 */
	private List<State> interrupted(State state, BoundaryEvent event) {
		String inside = event.getAttachedTo().getId();
		String happened = "!" + event.getId();
		if (!state.has(inside) || state.has(happened)) {
			return List.of();
		}
		State after = event.cancelActivity() ? leave(state, event.getAttachedTo()) : state.with(happened);
		return List.of(after.with(out(event)));
	}

	private List<State> passed(State state, FlowNode node) {
		if (node instanceof Activity activity) {
			return Stream.concat(arrivals(state, node).map((before) -> before.with(activity.getId())),
					state.has(activity.getId()) ? Stream.of(leave(state, activity).with(out(activity)))
							: Stream.empty())
				.toList();
		}
		if (node instanceof ParallelGateway) {
			boolean all = in(node).stream().allMatch((flow) -> state.has(flow.getId()));
			return all ? List.of(state.without(in(node)).with(out(node))) : List.of();
		}
		if (node instanceof EndEvent end) {
			return arrivals(state, node).map((before) -> endsAll(end) ? ENDED : before).toList();
		}
		return arrivals(state, node).flatMap((before) -> out(node).stream().map((flow) -> before.with(List.of(flow))))
			.toList();
	}

	private static State leave(State state, Activity activity) {
		State left = state.without(activity.getId());
		for (BoundaryEvent event : events(activity)) {
			left = left.without("!" + event.getId());
		}
		return left;
	}

	private static List<BoundaryEvent> events(Activity activity) {
		return activity.getParentElement()
			.getChildElementsByType(BoundaryEvent.class)
			.stream()
			.filter((event) -> event.getAttachedTo().equals(activity))
			.toList();
	}

	private Stream<State> arrivals(State state, FlowNode node) {
		return in(node).stream().filter((flow) -> state.has(flow.getId())).map((flow) -> state.without(List.of(flow)));
	}

	private List<SequenceFlow> in(FlowNode node) {
		return this.flows.stream().filter((flow) -> flow.getTarget().equals(node)).toList();
	}

	private List<SequenceFlow> out(FlowNode node) {
		return this.flows.stream().filter((flow) -> flow.getSource().equals(node)).toList();
	}

	private static boolean endsAll(EndEvent end) {
		return end.getEventDefinitions()
			.stream()
			.anyMatch((how) -> how instanceof ErrorEventDefinition || how instanceof TerminateEventDefinition);
	}

	/** How many tokens are where. */
	record State(Map<String, Integer> tokens) {

		boolean has(String place) {
			return this.tokens.containsKey(place);
		}

		State with(String place) {
			Map<String, Integer> more = new TreeMap<>(this.tokens);
			more.merge(place, 1, Integer::sum);
			return new State(more);
		}

		State with(Collection<SequenceFlow> flows) {
			State more = this;
			for (SequenceFlow flow : flows) {
				more = more.with(flow.getId());
			}
			return more;
		}

		State without(String place) {
			Map<String, Integer> fewer = new TreeMap<>(this.tokens);
			fewer.computeIfPresent(place, (each, count) -> (count > 1) ? count - 1 : null);
			return new State(fewer);
		}

		State without(Collection<SequenceFlow> flows) {
			State fewer = this;
			for (SequenceFlow flow : flows) {
				fewer = fewer.without(flow.getId());
			}
			return fewer;
		}

	}

}
