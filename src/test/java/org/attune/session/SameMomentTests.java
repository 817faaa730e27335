package org.attune.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.attune.AttuneTest;
import org.attune.follow.OpenBeside;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** People who do something at the very same moment. */
@AttuneTest
class SameMomentTests {

	private static final int CASES = 20;

	private static final int ROUNDS = 50;

	private static final Duration HOUR = Duration.ofHours(1);

	private final ExecutorService people = Executors.newFixedThreadPool(2);

	private final CyclicBarrier moment = new CyclicBarrier(2);

	@Autowired
	Talks talks;

	@Autowired
	OpenBeside openBeside;

	@AfterEach
	void goHome() {
		this.people.shutdownNow();
	}

	@Test
	void twoAnswersAtOnceAreBothTakenAndMoveTheTokenOnce() throws Exception {
		for (int each = 0; each < CASES; each++) {
			Talk talk = this.talks.open("again-and-again", "Ana", "Ben");
			for (int round = 1; round <= ROUNDS; round++) {
				assertThat(atOnce(() -> again(talk, "Ana"), () -> again(talk, "Ben"))).containsExactly("taken",
						"taken");
				assertThat(talk.asked("both")).containsExactlyInAnyOrder("Ana", "Ben");
			}
			assertThat(talk.trail()).filteredOn("left both"::equals).hasSize(ROUNDS);
			assertThat(talk.reads("Ana", "both")).hasSize(2 * ROUNDS);
		}
	}

	@Test
	void aSecondClickAtTheSameMomentIsToldThatItIsDone() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Talk talk = this.talks.open("straight", "Ana", "Ben");
			UUID step = talk.step("Ana", "tell");
			assertThat(atOnce(() -> tell(talk, step, "one"), () -> tell(talk, step, "two")))
				.containsExactlyInAnyOrder("taken", "already-done");
			assertThat(talk.reads("Ana", "tell")).hasSize(1);
		}
	}

	@Test
	void whoLeavesAtTheMomentOfTheLastAnswerIsNotAskedAgain() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Talk talk = this.talks.open("straight", "Ana", "Ben", "Cleo").says("Ana", "tell", "words", "From me");
			UUID step = talk.step("Ben", "tell");
			atOnce(() -> talk.answer("Ben", step, "one", Talk.answers("words", "From me")), () -> talk.leaves("Cleo"));
			assertThat(talk.asked("rate_it")).containsExactly("Ana", "Ben");
		}
	}

	@Test
	void twoWhoAskForABreakAtOnceGetOne() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Talk talk = this.talks.open("resting", "Ana", "Ben");
			assertThat(atOnce(() -> talk.rests("Ana", HOUR), () -> talk.rests("Ben", HOUR)))
				.containsExactlyInAnyOrder("taken", "paused");
			assertThat(talk.trail()).filteredOn("paused resting"::equals).hasSize(1);
		}
	}

	@Test
	void twoWhoBeginTheSameBesideACaseAtOnceGetOne() throws Exception {
		for (int round = 0; round < CASES; round++) {
			Talk talk = this.talks.open("straight", "Ana", "Ben");
			this.talks.jdbc.sql(
					"update case_file set status = 'closed', outcome = 'agreed', closed_at = now() where case_id = :case")
				.param("case", talk.id().value())
				.update();
			assertThat(atOnce(() -> beside(talk, "Ana"), () -> beside(talk, "Ben"))).containsExactly("taken", "taken");
			assertThat(this.talks.jdbc.sql("select count(*) from case_file where beside = :case")
				.param("case", talk.id().value())
				.query(Integer.class)
				.single()).isEqualTo(1);
		}
	}

	private void beside(Talk talk, String name) {
		this.openBeside.open(talk.visitor(name), talk.id(), "shared-time");
	}

	@Test
	void anAnswerAndABreakAtOnceAreBothFine() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Talk talk = this.talks.open("resting", "Ana", "Ben").says("Ana", "gather", "words", "Here");
			UUID step = talk.step("Ben", "gather");
			List<String> outcomes = atOnce(() -> talk.answer("Ben", step, "one", Talk.answers("words", "Here")),
					() -> talk.rests("Ana", HOUR));
			assertThat(outcomes.get(0)).isIn("taken", "paused");
			assertThat(outcomes.get(1)).isEqualTo("taken");
			assertThat(talk.waiting()).containsExactly(outcomes.get(0).equals("taken") ? "part_well" : "gather");
		}
	}

	@Test
	void whoComesBackAtTheMomentOfAnAnswerMovesItAlong() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Talk talk = this.talks.open("straight", "Ana", "Ben").says("Ana", "tell", "words", "From me");
			UUID step = talk.step("Ben", "tell");
			talk.rests("Ana", HOUR);
			List<String> outcomes = atOnce(() -> talk.answer("Ben", step, "one", Talk.answers("words", "From me")),
					() -> talk.comesBack("Ana"));
			assertThat(outcomes.get(0)).isIn("taken", "paused");
			assertThat(outcomes.get(1)).isEqualTo("taken");
			assertThat(talk.status()).isEqualTo("running");
		}
	}

	private static void again(Talk talk, String name) {
		talk.says(name, "both", "answer", "again");
	}

	private static void tell(Talk talk, UUID step, String key) {
		talk.answer("Ana", step, key, Talk.answers("words", "From me"));
	}

	private List<String> atOnce(Runnable one, Runnable other) throws Exception {
		Future<String> first = this.people.submit(() -> outcome(one));
		Future<String> second = this.people.submit(() -> outcome(other));
		return List.of(first.get(), second.get());
	}

	private String outcome(Runnable act) throws Exception {
		this.moment.await();
		try {
			act.run();
			return "taken";
		}
		catch (Refusal refusal) {
			return refusal.code();
		}
	}

}
