package org.attune.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Trail;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Writes the way of every token into the trail, and closes the case when its outermost
 * process has ended.
 */
final class HistoryToTrail implements HistoryEventHandler {

	/**
	 * These last: their beginning is a fact of its own. What people are asked is noted
	 * where they are asked.
	 */
	private static final Set<String> LASTING = Set.of("subProcess", "callActivity", "multiInstanceBody",
			"intermediateTimer", "intermediateMessageCatch", "eventBasedGateway");

	private static final String TASK = "userTask";

	private static final String DECISION = "businessRuleTask";

	private final CaseFiles cases;

	private final Trail trail;

	HistoryToTrail(CaseFiles cases, Trail trail) {
		this.cases = cases;
		this.trail = trail;
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		CaseFile file = this.cases.inHand();
		boolean ends = event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
				|| event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END);
		if (event instanceof HistoricActivityInstanceEventEntity activity) {
			activity(file, activity, ends);
		}
		else if (event instanceof HistoricProcessInstanceEventEntity process) {
			process(file, process, ends);
		}
	}

	private void activity(CaseFile file, HistoricActivityInstanceEventEntity activity, boolean ends) {
		if (ends) {
			note(file, activity, activity.isCanceled() ? "cancelled" : "left");
		}
		else if (LASTING.contains(activity.getActivityType())) {
			note(file, activity, "entered");
		}
	}

	private void process(CaseFile file, HistoricProcessInstanceEventEntity process, boolean ends) {
		Map<String, Object> data = new LinkedHashMap<>(Map.of("id", Trail.mark(process.getProcessInstanceId())));
		boolean over = ends && isOutermost(process);
		if (over && file.status() != CaseStatus.CLOSED) {
			file.close(file.reached());
		}
		if (over) {
			data.put("outcome", String.valueOf(file.outcome()));
		}
		note(file, process, Deployed.process(process.getProcessDefinitionId()), ends ? "ended" : "started", data);
	}

	/**
	 * Beside what happened, the scope it happened in, and of what lasts a mark of its
	 * own: so the way of every token can be followed from the trail alone. Of a decision
	 * the lines that decided; it weighs what the process knows, and nothing of anybody.
	 */
	private void note(CaseFile file, HistoricActivityInstanceEventEntity activity, String kind) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("in", Trail.mark(activity.getParentActivityInstanceId()));
		if (LASTING.contains(activity.getActivityType()) || TASK.equals(activity.getActivityType())) {
			data.put("id", Trail.mark(activity.getActivityInstanceId()));
		}
		if (DECISION.equals(activity.getActivityType())) {
			data.put("rules", file.progress().takeRules());
		}
		note(file, activity, activity.getActivityId(), kind, data);
	}

	private void note(CaseFile file, HistoryEvent event, String element, String kind, Map<String, Object> data) {
		this.trail.noteProcess(file, Deployed.processVersion(event.getProcessDefinitionId()), element, kind, data);
	}

	private static boolean isOutermost(HistoryEvent event) {
		return event.getProcessInstanceId().equals(event.getRootProcessInstanceId());
	}

}
