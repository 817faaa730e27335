package org.attune.oversight;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.attune.oversight.alarm.CallAgain;
import org.attune.oversight.alarm.CallFurther;
import org.attune.oversight.alarm.Looks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every few seconds for what waits for a counselor and nobody looks at, and for
 * cases that somebody is to be asked to take.
 */
@Configuration(proxyBeanMethods = false)
class Watching {

	private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

	@Bean
	RecurringTask<Void> askCounselors(OfferCases offerCases) {
		return Tasks.recurring("ask-counselors", FixedDelay.of(Duration.ofSeconds(20)))
			.execute((instance, context) -> each(offerCases.due(), offerCases::offer));
	}

	@Bean
	RecurringTask<Void> followCalls(CallFurther callFurther) {
		return Tasks.recurring("follow-calls", FixedDelay.of(Duration.ofSeconds(20))).execute((instance, context) -> {
			each(List.of(callFurther), CallFurther::begin);
			each(callFurther.due(), callFurther::call);
		});
	}

	@Bean
	RecurringTask<Void> lookAgain(CallAgain callAgain) {
		return Tasks.recurring("call-again", FixedDelay.of(Duration.ofMinutes(1)))
			.execute((instance, context) -> each(callAgain.due(), callAgain::call));
	}

	/** One that cannot be done keeps no other one from being done. */
	private static <T> void each(List<T> due, Consumer<T> work) {
		for (T one : due) {
			try {
				work.accept(one);
			}
			catch (RuntimeException ex) {
				LOG.error("Nobody could be called for {}, which will be tried again: {}", one,
						ex.getClass().getSimpleName());
			}
		}
	}

}
