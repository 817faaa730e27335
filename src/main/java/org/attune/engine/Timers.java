package org.attune.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.terms.CaseId;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A timer that fires takes its case in hand first, as everybody does who wants to change
 * it; while people rest none fires. Tasks with nobody to ask are done once the engine's
 * own command is over, just before the commit.
 */
final class Timers extends TimerEventJobHandler {

	/** A timer of a case that a task holds is looked at again after this time. */
	private static final Duration LATER = Duration.ofMinutes(1);

	private final TimerEventJobHandler engine;

	private final CaseFiles cases;

	private final Tokens tokens;

	private Timers(TimerEventJobHandler engine, CaseFiles cases, Tokens tokens) {
		this.engine = engine;
		this.cases = cases;
		this.tokens = tokens;
	}

	static List<JobHandler<?>> all(CaseFiles cases, Tokens tokens) {
		return List.of(new Timers(new TimerCatchIntermediateEventJobHandler(), cases, tokens),
				new Timers(new TimerExecuteNestedActivityJobHandler(), cases, tokens),
				new Timers(new TimerStartEventSubprocessJobHandler(), cases, tokens));
	}

	@Override
	public String getType() {
		return this.engine.getType();
	}

	@Override
	public void execute(TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context,
			String tenant) {
		CaseFile file = this.cases.take(CaseId.of(execution.getProcessBusinessKey()));
		if (file.status() == CaseStatus.PAUSED) {
			putOff(context, file.pause().until());
		}
		else if (this.tokens.isHeld(file, execution)) {
			putOff(context, ClockUtil.getCurrentTime().toInstant().plus(LATER));
		}
		else {
			this.engine.execute(configuration, execution, context, tenant);
			settleBeforeCommit(file);
		}
	}

	private static void putOff(CommandContext context, Instant due) {
		((TimerEntity) context.getCurrentJob()).createNewTimerJob(Date.from(due));
	}

	private void settleBeforeCommit(CaseFile file) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				Timers.this.tokens.settle(file);
			}

			@Override
			public int getOrder() {
				return 0;
			}

		});
	}

}
