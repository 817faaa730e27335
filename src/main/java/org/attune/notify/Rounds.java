package org.attune.notify;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often mails are written and sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuietHours.class)
class Rounds {

	private static final Duration OFTEN = Duration.ofSeconds(5);

	private static final Duration SELDOM = Duration.ofMinutes(1);

	@Bean
	RecurringTask<Void> writeMails(Nudges nudges, Endings endings) {
		return Tasks.recurring("write-mails", FixedDelay.of(OFTEN)).execute((instance, context) -> {
			nudges.tell();
			endings.tell();
		});
	}

	@Bean
	RecurringTask<Void> writeReminders(Nudges nudges) {
		return Tasks.recurring("write-reminders", FixedDelay.of(SELDOM))
			.execute((instance, context) -> nudges.remind());
	}

	@Bean
	RecurringTask<Void> sendMails(Postman postman) {
		return Tasks.recurring("send-mails", FixedDelay.of(OFTEN)).execute((instance, context) -> postman.work());
	}

}
