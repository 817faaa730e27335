package org.attune.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.terms.CaseId;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/** Timers that should have fired and did not. */
@Component
public class LateTimers {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final int MOST = 1000;

	private final ProcessEngineConfigurationImpl camunda;

	private final Clock clock;

	LateTimers(ProcessEngineConfigurationImpl camunda, Clock clock) {
		this.camunda = camunda;
		this.clock = clock;
	}

	/** The cases that wait for one, a thousand timers at most. */
	public Set<CaseId> cases() {
		Set<String> instances = late().stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
		return instances.isEmpty() ? Set.of()
				: this.camunda.getRuntimeService()
					.createProcessInstanceQuery()
					.processInstanceIds(instances)
					.list()
					.stream()
					.map(ProcessInstance::getBusinessKey)
					.map(CaseId::of)
					.collect(Collectors.toSet());
	}

	/** For how long the oldest of them should have fired; empty when none is late. */
	public Optional<Duration> lag() {
		return late().stream()
			.map((job) -> Duration.between(job.getDuedate().toInstant(), this.clock.instant()))
			.findFirst();
	}

	private List<Job> late() {
		Instant before = this.clock.instant().minus(PATIENCE);
		return this.camunda.getManagementService()
			.createJobQuery()
			.timers()
			.duedateLowerThan(Date.from(before))
			.orderByJobDuedate()
			.asc()
			.listPage(0, MOST);
	}

}
