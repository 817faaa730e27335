package org.attune.engine;

import org.attune.casefile.CaseFile;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Asks the model once more when the timers of a case are due that wait for a date. */
final class NewDates implements Command<Void> {

	private final RuntimeService runtime;

	private final CaseFile file;

	NewDates(RuntimeService runtime, CaseFile file) {
		this.runtime = runtime;
		this.file = file;
	}

	@Override
	public Void execute(CommandContext context) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.file.id().toString())
			.list()
			.stream()
			.flatMap((instance) -> context.getJobManager().findJobsByProcessInstanceId(instance.getId()).stream())
			.filter(NewDates::waitsForADate)
			.forEach((timer) -> askAgain(timer, context));
		return null;
	}

	private static boolean waitsForADate(JobEntity job) {
		return job.getJobDefinition() != null
				&& job.getJobDefinition().getJobConfiguration().startsWith(TimerDeclarationType.DATE.name());
	}

	private static void askAgain(JobEntity timer, CommandContext context) {
		Context.setExecutionContext(timer.getExecution());
		try {
			new RecalculateJobDuedateCmd(timer.getId(), true).execute(context);
		}
		finally {
			Context.removeExecutionContext();
		}
	}

}
