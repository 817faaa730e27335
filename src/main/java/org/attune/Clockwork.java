package org.attune;

import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Does the work that recurs, on one node at a time; it survives a crash of any of them.
 */
@Configuration(proxyBeanMethods = false)
class Clockwork {

	private static final int THREADS = 2;

	@Bean(destroyMethod = "")
	Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> tasks) {
		return Scheduler.create(dataSource).startTasks(tasks).threads(THREADS).build();
	}

	@Bean
	@Profile("!quiet")
	Winding winding(Scheduler scheduler) {
		return new Winding(scheduler);
	}

	/**
	 * Starts the work once everything stands, and stops it before anything is taken down.
	 */
	record Winding(Scheduler scheduler) {

		@EventListener(ApplicationReadyEvent.class)
		void start() {
			this.scheduler.start();
		}

		/** The management port's context closes before, and tells us too. */
		@EventListener(ContextClosedEvent.class)
		void stop() {
			if (!this.scheduler.getSchedulerState().isShuttingDown()) {
				this.scheduler.stop();
			}
		}

	}

}
