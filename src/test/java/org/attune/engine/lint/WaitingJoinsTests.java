package org.attune.engine.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A parallel join that cannot get a token on each of its flows is refused. The models are
 * written as flows, {@code from>to}: {@code which} and what begins like it is an
 * exclusive gateway, {@code fork} and {@code join} are parallel ones, {@code reminded} is
 * a reminder at task {@code a}, {@code late} a deadline of it.
 */
class WaitingJoinsTests extends LintTest {

	private static final String WAITS = "wait forever";

	@ParameterizedTest
	@ValueSource(strings = {
			// the branches of a choice
			"opened>which which>a which>b a>join b>join join>ended",
			// straight from the choice
			"opened>which which>join which>join join>ended",
			// one of three flows is an alternative
			"opened>fork fork>a fork>which which>b which>c a>join b>join c>join join>ended",
			// a choice after the branches have come together
			"opened>fork fork>a fork>b a>join2 b>join2 join2>which which>c which>d c>join d>join join>ended",
			// the way in and the way back of a loop
			"opened>join join>a a>which which>join which>ended",
			// the same into a fork that follows at once
			"opened>fork fork>a fork>b a>join2 b>join2 join2>which which>fork which>ended",
			// a deadline ends the task it is attached to
			"opened>a a>join late>join join>ended",
			// what would part the tokens comes only behind the join
			"opened>which which>a which>b a>join b>join join>fork fork>c fork>d c>which d>ended" })
	void aJoinOfAlternativesIsRefused(String flows) {
		assertThat(joining(flows)).contains(WAITS);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			// the branches of a fork
			"opened>fork fork>a fork>b a>join b>join join>ended",
			// a choice inside a branch that comes together before the join
			"opened>fork fork>which which>a which>b a>which2 b>which2 which2>join fork>c c>join join>ended",
			// several flows out of a task fork, too
			"opened>a a>b a>c b>join c>join join>ended",
			// a reminder goes its own way beside its task
			"opened>a a>join reminded>join join>ended",
			// it may come more than once
			"opened>a a>ended reminded>which which>b which>c b>join c>join join>ended2",
			// a choice that may bring both together, though it need not
			"opened>fork fork>which which>a which>ended2 fork>b a>join b>join join>ended",
			// two tokens come to one choice
			"opened>fork fork>a fork>b a>which b>which which>c which>d c>join d>join join>ended",
			// a fork in a loop that somebody may go round faster than others
			"opened>which2 which2>fork fork>a a>which which>which2 which>ended2 fork>b b>which3 which3>c which3>d "
					+ "c>join d>join join>ended" })
	void aJoinOfWhatRunsAtOnceIsNot(String flows) {
		this.folder.with("joining.bpmn", Drawing.of("joining", flows));
		assertThat(this.folder.findings()).isEmpty();
	}

	@Test
	void bothFlowsAreNamed() {
		assertThat(joining("opened>which which>a which>b a>join b>join join>ended")).contains("a-join", "b-join");
	}

	/** What is found at the join, or at the fork where there is none. */
	private String joining(String flows) {
		this.folder.with("joining.bpmn", Drawing.of("joining", flows));
		return this.folder.found("joining.bpmn", flows.contains(">join ") ? "join" : "fork");
	}

}
