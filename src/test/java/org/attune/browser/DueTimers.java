package org.attune.browser;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The timers of a case that are due by the clock that tests move. */
record DueTimers(ProcessEngineConfigurationImpl camunda) {

	/** Lets each of them fire once. */
	void fire(String caseId) {
		this.camunda.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.flatMap((instance) -> this.camunda.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.duedateLowerThan(ClockUtil.getCurrentTime())
				.list()
				.stream())
			.forEach((job) -> this.camunda.getManagementService().executeJob(job.getId()));
	}

}
