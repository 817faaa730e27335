package org.attune.session;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.attune.terms.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds for breaks that are over. */
@Configuration(proxyBeanMethods = false)
class Returns {

	private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

	@Bean
	RecurringTask<Void> endPauses(EndPause endPause) {
		return Tasks.recurring("end-pauses", FixedDelay.of(Duration.ofSeconds(5)))
			.execute((instance, context) -> endPause.due().forEach((id) -> end(endPause, id)));
	}

	/** A case that cannot go on keeps no other one from doing so. */
	private static void end(EndPause endPause, CaseId id) {
		try {
			endPause.end(id);
		}
		catch (RuntimeException ex) {
			LOG.error("The break of case {} could not be ended and will be tried again: {}", id,
					ex.getClass().getSimpleName());
		}
	}

}
