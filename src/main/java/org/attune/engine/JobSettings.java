package org.attune.engine;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** How the engine works off its timers. */
final class JobSettings {

	/** A timer that failed is tried this often. */
	static final int RETRIES = 5;

	/** ... and so long after each failure. */
	static final String RETRY_CYCLE = "R5/PT1M";

	private static final int JOBS_AT_ONCE = 20;

	private JobSettings() {
	}

	static JobExecutor executor() {
		DefaultJobExecutor executor = new DefaultJobExecutor();
		executor.setMaxJobsPerAcquisition(JOBS_AT_ONCE);
		return executor;
	}

}
