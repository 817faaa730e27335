package org.attune.coach;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A text that means harm to the server gets no more of its time than its length allows.
 */
class HostileTextTests {

	private static final Coach COACH = Coach.english();

	private static final int SHORT = 25_000;

	/** Four times the length; work that grew with the square would take sixteen times. */
	private static final int MOST_TIMES = 8;

	/** Below this, what else the machine does counts for more than the text. */
	private static final long NOTHING = 150_000_000;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, nullValues = "-",
			value = { "-|you |-", "-|you always never |-", "-|i feel like you |-", "-|if you do not |-", "-|\"|-",
					"-|a|-", "-|you're |-", "-|!!!|-", "-|🙄|-", "-|why can not you |-", "-|\u0301|-",
					"-|you you you always, |-", "-|(((|-", "-|so ,, you think |-", "you said |you never |-",
					"-|you never |make me laugh", "-|you said you never, |-",
					"-|i will hit you or |i will take a break", "-|it is your fault |not your fault", "-|'a |-",
					"-|you told me to calm down |-", "-|i could hurt you |i was afraid i could hurt you",
					"-|you hit me you never |-" })
	void itsTimeGrowsWithItsLengthAndNoFaster(String before, String piece, String behind) {
		for (Moment moment : Moment.values()) {
			time(text(before, piece, behind, SHORT / 5), moment);
			long once = time(text(before, piece, behind, SHORT), moment);
			long fourTimes = time(text(before, piece, behind, 4 * SHORT), moment);
			assertThat(fourTimes).as(moment.name()).isLessThan(Math.max(NOTHING, MOST_TIMES * once));
		}
	}

	private static String text(String before, String piece, String behind, int length) {
		return ((before != null) ? before : "") + piece.repeat(length / piece.length())
				+ ((behind != null) ? behind : "");
	}

	/** What it asks of the processor, in nanoseconds. */
	private static long time(String text, Moment moment) {
		long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		assertThat(COACH.remarks(text, moment)).hasSizeLessThanOrEqualTo(2);
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
	}

}
