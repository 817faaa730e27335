package org.attune.session;

import java.time.Duration;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.attune.session.counsel.EndParts;
import org.attune.session.people.SettleChanges;
import org.attune.terms.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every few seconds for breaks that are over, and every hour for cases that have
 * been left alone for too long.
 */
@Configuration(proxyBeanMethods = false)
class Returns {

	private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

	@Bean
	RecurringTask<Void> endPauses(EndPause endPause) {
		return Tasks.recurring("end-pauses", FixedDelay.of(Duration.ofSeconds(5)))
			.execute((instance, context) -> endPause.due().forEach((id) -> end(id, endPause::end)));
	}

	@Bean
	RecurringTask<Void> leaveParts(EndParts endParts) {
		return Tasks.recurring("leave-parts", FixedDelay.of(Duration.ofMinutes(1))).execute((instance, context) -> {
			endParts.begin();
			endParts.due().forEach((ending) -> end(ending.caseId(), (id) -> endParts.end(ending)));
		});
	}

	@Bean
	RecurringTask<Void> settlePeopleChanges(SettleChanges settleChanges) {
		return Tasks.recurring("settle-people-changes", FixedDelay.of(Duration.ofMinutes(1)))
			.execute((instance, context) -> settleChanges.due().forEach((id) -> end(id, settleChanges::settle)));
	}

	@Bean
	RecurringTask<Void> expireCases(Expire expire) {
		return Tasks.recurring("expire-cases", FixedDelay.of(Duration.ofHours(1)))
			.execute((instance, context) -> expire.due().forEach((id) -> end(id, expire::expire)));
	}

	/** A case that cannot go on keeps no other one from doing so. */
	private static void end(CaseId id, Consumer<CaseId> work) {
		try {
			work.accept(id);
		}
		catch (RuntimeException ex) {
			LOG.error("What is due in case {} could not be ended and will be tried again: {}", id,
					ex.getClass().getSimpleName());
		}
	}

}
