package org.attune.session.erasing;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import org.attune.casefile.Overdue;
import org.attune.casefile.RetentionSettings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each night for cases that ended so long ago that their words are to go. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

	private static final LocalTime NIGHT = LocalTime.of(3, 0);

	@Bean
	RecurringTask<Void> keepNotTooLong(Overdue overdue, EraseOld eraseOld) {
		return Tasks.recurring("erase-old", new Daily(ZoneOffset.UTC, NIGHT))
			.execute((instance, context) -> overdue.now().forEach(eraseOld::erase));
	}

}
