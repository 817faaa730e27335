package org.attune.engine;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What of the engine's history is worth a row of the trail: beginnings and ends of
 * activities and processes.
 */
final class TrailLevel implements HistoryLevel {

	private static final int ID = 77;

	private static final Set<HistoryEventTypes> KEPT = Set.of(HistoryEventTypes.ACTIVITY_INSTANCE_START,
			HistoryEventTypes.ACTIVITY_INSTANCE_END, HistoryEventTypes.PROCESS_INSTANCE_START,
			HistoryEventTypes.PROCESS_INSTANCE_END);

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return "trail";
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
		return KEPT.contains(type);
	}

}
