package org.attune.engine;

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
			note(file, activity, activity.getActivityId(), activity.isCanceled() ? "cancelled" : "left");
		}
		else if (LASTING.contains(activity.getActivityType())) {
			note(file, activity, activity.getActivityId(), "entered");
		}
	}

	private void process(CaseFile file, HistoricProcessInstanceEventEntity process, boolean ends) {
		note(file, process, Deployed.process(process.getProcessDefinitionId()), ends ? "ended" : "started");
		if (ends && isOutermost(process) && file.status() != CaseStatus.CLOSED) {
			file.close(file.reached());
		}
	}

	private void note(CaseFile file, HistoryEvent event, String element, String kind) {
		this.trail.noteProcess(file, Deployed.processVersion(event.getProcessDefinitionId()), element, kind, Map.of());
	}

	private static boolean isOutermost(HistoryEvent event) {
		return event.getProcessInstanceId().equals(event.getRootProcessInstanceId());
	}

}
