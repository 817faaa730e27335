package org.attune;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Does what the clockwork would do, when a test wants it. */
record Chores(Map<String, RecurringTask<?>> tasks) {

	/** Does some of it, by name. */
	void run(String... names) {
		for (String name : names) {
			this.tasks.get(name).execute(null, null);
		}
	}

	/** Finds all that recurs. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Configuration {

		@Bean
		Chores chores(List<RecurringTask<?>> tasks) {
			return new Chores(tasks.stream().collect(Collectors.toMap(RecurringTask::getName, Function.identity())));
		}

	}

}
