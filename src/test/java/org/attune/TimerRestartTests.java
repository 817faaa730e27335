package org.attune;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The few that {@link TimerBench} has many of. */
class TimerRestartTests {

	private static final int TIMERS = 40;

	@Test
	void everyTimerSurvivesARestartAndAsksOnce() throws Exception {
		assertThat(new DueAtOnce(TIMERS).workOff()).isNotEmpty();
	}

}
