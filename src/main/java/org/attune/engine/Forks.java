package org.attune.engine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/**
 * Where a process splits into branches that have to meet again. Who begins one of them
 * anew has to begin all of them: else the place where they meet would wait for ever.
 */
final class Forks {

	private final ProcessDefinitionImpl process;

	Forks(ProcessDefinitionImpl process) {
		this.process = process;
	}

	/**
	 * The outermost fork that an element is behind, or the element where it is behind
	 * none.
	 */
	String before(String element) {
		ActivityImpl wanted = this.process.findActivity(element);
		return this.process.getActivities()
			.stream()
			.filter((each) -> isParallel(each) && each.getOutgoingTransitions().size() > 1)
			.filter((fork) -> between(fork).contains(wanted))
			.max(Comparator.comparingInt((fork) -> between(fork).size()))
			.map(ActivityImpl::getId)
			.orElse(element);
	}

	/** What stands between a fork and the joins that all of its branches lead to. */
	private Set<ActivityImpl> between(ActivityImpl fork) {
		List<ActivityImpl> branches = next(fork).toList();
		Optional<Set<ActivityImpl>> common = branches.stream()
			.map((branch) -> reached(branch, Set.of(fork)))
			.reduce((first, second) -> first.stream().filter(second::contains).collect(Collectors.toSet()));
		Set<ActivityImpl> ends = common.orElse(Set.of())
			.stream()
			.filter((each) -> isParallel(each) && each.getIncomingTransitions().size() > 1)
			.collect(Collectors.toSet());
		if (ends.isEmpty()) {
			return Set.of();
		}
		ends.add(fork);
		return branches.stream().flatMap((branch) -> reached(branch, ends).stream()).collect(Collectors.toSet());
	}

	/** What can be reached from somewhere without going through these. */
	private Set<ActivityImpl> reached(ActivityImpl from, Set<ActivityImpl> ends) {
		Set<ActivityImpl> reached = new HashSet<>();
		Deque<ActivityImpl> open = new ArrayDeque<>(List.of(from));
		while (!open.isEmpty()) {
			ActivityImpl here = open.poll();
			if (!ends.contains(here) && reached.add(here)) {
				next(here).forEach(open::add);
			}
		}
		return reached;
	}

	/** What follows an element, also by its boundary events. */
	private Stream<ActivityImpl> next(ActivityImpl here) {
		Stream<ActivityImpl> flows = here.getOutgoingTransitions()
			.stream()
			.map(PvmTransition::getDestination)
			.map(ActivityImpl.class::cast);
		Stream<ActivityImpl> boundaries = this.process.getActivities()
			.stream()
			.filter((each) -> !each.equals(here) && here.equals(each.getEventScope())
					&& here.getFlowScope().equals(each.getFlowScope()));
		return Stream.concat(flows, boundaries);
	}

	private static boolean isParallel(ActivityImpl activity) {
		return activity.getActivityBehavior() instanceof ParallelGatewayActivityBehavior;
	}

}
