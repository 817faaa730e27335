package org.attune.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.attune.terms.CaseId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/**
 * A time that is made up: the engine's clock is set by hand, and timers fire when they
 * are told to.
 */
@Component
public class EngineTime {

	private final ProcessEngineConfigurationImpl camunda;

	EngineTime(ProcessEngineConfigurationImpl camunda) {
		this.camunda = camunda;
	}

	/** For the engine it is this time now, until it is told another. */
	public static void set(Instant now) {
		ClockUtil.setCurrentTime(Date.from(now));
	}

	/** The engine looks at the machine's clock again. */
	public static void reset() {
		ClockUtil.reset();
	}

	/** Lets every timer of a case fire that is due by now, the earliest first. */
	public void fireTimers(CaseId id) {
		ManagementService management = this.camunda.getManagementService();
		for (Optional<Job> due = due(id); due.isPresent(); due = due(id)) {
			management.executeJob(due.get().getId());
		}
	}

	private Optional<Job> due(CaseId id) {
		Date now = ClockUtil.getCurrentTime();
		return instances(id).stream()
			.flatMap((instance) -> this.camunda.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.duedateLowerThan(now)
				.orderByJobDuedate()
				.asc()
				.list()
				.stream())
			.min((one, other) -> one.getDuedate().compareTo(other.getDuedate()));
	}

	private List<ProcessInstance> instances(CaseId id) {
		return this.camunda.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(id.toString())
			.list();
	}

}
