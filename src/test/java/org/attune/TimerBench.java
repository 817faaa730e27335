package org.attune;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand timers due in the same second. Not part of the ordinary build:
 * {@code mvn -Pbench test}.
 */
class TimerBench {

	private static final int TIMERS = Integer.getInteger("attune.timers", 10_000);

	private static final Duration MOST = Duration.ofSeconds(1);

	@Test
	void theyAreWorkedOffWithoutAnErrorAndDelayNobody() throws Exception {
		List<Duration> answers = new DueAtOnce(TIMERS).workOff();
		Duration p99 = answers.get((int) (answers.size() * 0.99));
		System.out.printf("%d answers: p50 %s, p99 %s, the slowest %s%n", answers.size(),
				answers.get(answers.size() / 2), p99, answers.get(answers.size() - 1));
		assertThat(p99).isLessThanOrEqualTo(MOST);
	}

}
