package org.attune.oversight;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few seconds for what waits for a counselor and nobody looks at. */
@Configuration(proxyBeanMethods = false)
class Watching {

	@Bean
	RecurringTask<Void> followCalls(CallFurther callFurther) {
		return Tasks.recurring("follow-calls", FixedDelay.of(Duration.ofSeconds(20)))
			.execute((instance, context) -> callFurther.call());
	}

	@Bean
	RecurringTask<Void> lookAgain(CallAgain callAgain) {
		return Tasks.recurring("call-again", FixedDelay.of(Duration.ofMinutes(1)))
			.execute((instance, context) -> callAgain.due().forEach(callAgain::call));
	}

}
