package org.attune.follow;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.attune.terms.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds for cases that have ended and that something is to follow. */
@Configuration(proxyBeanMethods = false)
class Afterwards {

	private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

	@Bean
	RecurringTask<Void> followUps(FollowUp followUp) {
		return Tasks.recurring("follow-ups", FixedDelay.of(Duration.ofSeconds(5)))
			.execute((instance, context) -> followUp.due().forEach((id) -> begin(followUp, id)));
	}

	/** A case that nothing can follow keeps no other one from being followed. */
	private static void begin(FollowUp followUp, CaseId id) {
		try {
			followUp.begin(id);
		}
		catch (RuntimeException ex) {
			LOG.error("What is to follow case {} could not begin and will be tried again: {}", id,
					ex.getClass().getSimpleName());
		}
	}

}
