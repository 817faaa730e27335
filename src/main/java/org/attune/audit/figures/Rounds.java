package org.attune.audit.figures;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes figures every few seconds. */
@Configuration(value = "figureRounds", proxyBeanMethods = false)
class Rounds {

	private static final int MOST_AT_ONCE = 50;

	@Bean
	RecurringTask<Void> collectFigures(Collect collect) {
		return Tasks.recurring("collect-figures", FixedDelay.of(Duration.ofSeconds(10)))
			.execute((instance, context) -> {
				int reads = 0;
				while (reads < MOST_AT_ONCE && collect.readOn()) {
					reads++;
				}
			});
	}

}
