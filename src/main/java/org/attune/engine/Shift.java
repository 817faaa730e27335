package org.attune.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;

import org.attune.casefile.CaseFile;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Moves timers of a case, to later or to earlier, and tells which. One that goes later
 * and was late already counts from now.
 */
final class Shift implements Command<List<String>> {

	private final RuntimeService runtime;

	private final CaseFile file;

	private final Duration by;

	private final Predicate<String> which;

	Shift(RuntimeService runtime, CaseFile file, Duration by, Predicate<String> which) {
		this.runtime = runtime;
		this.file = file;
		this.by = by;
		this.which = which;
	}

	@Override
	public List<String> execute(CommandContext context) {
		List<TimerEntity> timers = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.file.id().toString())
			.list()
			.stream()
			.flatMap((instance) -> context.getJobManager().findJobsByProcessInstanceId(instance.getId()).stream())
			.filter(TimerEntity.class::isInstance)
			.map(TimerEntity.class::cast)
			.filter((timer) -> timer.getDuedate() != null && this.which.test(timer.getId()))
			.toList();
		timers.forEach(this::move);
		return timers.stream().map(JobEntity::getId).toList();
	}

	private void move(TimerEntity timer) {
		Instant due = timer.getDuedate().toInstant();
		Instant now = ClockUtil.getCurrentTime().toInstant();
		boolean late = !this.by.isNegative() && due.isBefore(now);
		timer.setDuedate(Date.from((late ? now : due).plus(this.by)));
	}

}
