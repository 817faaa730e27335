package org.attune.audit.conformance;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the log on every few seconds. */
@Configuration(value = "conformanceRounds", proxyBeanMethods = false)
class Rounds {

	private static final int MOST_AT_ONCE = 50;

	@Bean
	RecurringTask<Void> watchConformance(Watch watch) {
		return Tasks.recurring("watch-conformance", FixedDelay.of(Duration.ofSeconds(5)))
			.execute((instance, context) -> {
				int reads = 0;
				while (reads < MOST_AT_ONCE && watch.readOn()) {
					reads++;
				}
			});
	}

}
