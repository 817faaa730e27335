package org.attune.session;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour for cases that have been left alone for too long. */
@Configuration(proxyBeanMethods = false)
class Expiry {

	@Bean
	RecurringTask<Void> expireCases(Expire expire) {
		return Tasks.recurring("expire-cases", FixedDelay.of(Duration.ofHours(1)))
			.execute((instance, context) -> expire.due().forEach(expire::expire));
	}

}
