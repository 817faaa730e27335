package org.attune.notify.pager;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often notes are brought to the pager. */
@Configuration(proxyBeanMethods = false)
class PagerRounds {

	@Bean
	RecurringTask<Void> bringPagerNotes(BringNotes bringNotes) {
		return Tasks.recurring("bring-notes", FixedDelay.of(Duration.ofSeconds(5)))
			.execute((instance, context) -> bringNotes.work());
	}

}
