package org.attune.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.MovableClock;
import org.attune.Program;
import org.attune.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who do what comes to their mind, at times of their own, come to an end of the
 * long talk; a program that is stopped and started in between changes nothing. How many
 * walk, and from which seed on, is said by the properties {@code attune.walks} and
 * {@code attune.walks.from}.
 */
class MasterWalkTests {

	private static final String PROCESS = "constructive-disagreement";

	private static final Set<String> ENDS = Set.of("agreed", "partial", "agree-to-differ", "withdrawn", "expired");

	private static final int WALKS = Integer.getInteger("attune.walks", 300);

	private static final int FIRST = Integer.getInteger("attune.walks.from", 0);

	private static final int ENOUGH_TO_SEE_ALL = 300;

	private static final int AT_ONCE = 150;

	private static final int TURNS_BEFORE_THE_RESTART = 250;

	private static final String[] NAMES = { "Ana", "Ben", "Cleo", "Dan", "Eve" };

	private final String database = TestDatabase.url();

	private final MovableClock clock = new MovableClock();

	private final Duration before = this.clock.offset();

	private final TreeMap<String, Integer> ends = new TreeMap<>();

	private Program program;

	private Talks talks;

	private int stoppedInTheMiddle;

	@BeforeEach
	void start() {
		this.clock.moveTo(Duration.ofDays(-1000));
		this.program = Program.start(this.database, List.of(MovableClock.Configuration.class, Talks.class));
		this.program.part(Scheduler.class).stop();
		this.talks = this.program.part(Talks.class);
		this.talks.camunda.getJobExecutor().shutdown();
		this.clock.moveTo(this.before);
	}

	@AfterEach
	void stop() {
		this.program.close();
		this.clock.moveTo(this.before);
	}

	@Test
	void everyWalkComesToAnEndThatIsDrawnAlsoInAProgramThatWasStartedAgain() {
		for (int seed = FIRST; seed < FIRST + WALKS; seed += AT_ONCE) {
			List<Walk> walks = new ArrayList<>();
			for (int next = seed; next < Math.min(seed + AT_ONCE, FIRST + WALKS); next++) {
				walks.add(begin(next));
			}
			startAgain(walks);
			for (int next = 0; next < walks.size(); next++) {
				end(walks.get(next), seed + next);
			}
			System.out.printf("Walked to seed %d: %s%n", seed + walks.size() - 1, this.ends);
		}
		assertThat(this.ends.keySet()).isSubsetOf(ENDS);
		if (WALKS >= ENOUGH_TO_SEE_ALL) {
			assertThat(this.ends.keySet()).isEqualTo(ENDS);
			assertThat(this.stoppedInTheMiddle).isGreaterThan(WALKS / 4);
		}
	}

	@Test
	void theSameSeedWalksTheSameWay() {
		assertThat(trailOf(FIRST)).isEqualTo(trailOf(FIRST)).isNotEqualTo(trailOf(FIRST + NAMES.length - 1));
	}

	private List<String> trailOf(int seed) {
		Walk walk = begin(seed);
		end(walk, seed);
		return walk.talk().trail();
	}

	private Walk begin(int seed) {
		this.clock.moveTo(this.before);
		Talk talk = this.talks.open(PROCESS, List.of(NAMES).subList(0, 2 + seed % 4).toArray(String[]::new));
		Walk walk = new Walk(talk, seed, this.clock);
		told(seed, () -> walk.walk(new Random(seed).nextInt(TURNS_BEFORE_THE_RESTART)));
		return walk;
	}

	/** Both looks are at one moment: what depends on the time is no matter of a start. */
	private void startAgain(List<Walk> walks) {
		this.clock.moveTo(this.before);
		Instant moment = this.clock.instant();
		this.clock.standAt(moment);
		List<List<String>> standing = walks.stream().map((walk) -> Standing.of(walk.talk())).toList();
		this.program.close();
		start();
		this.clock.standAt(moment);
		for (Walk walk : walks) {
			walk.goesOnIn(this.talks);
			assertThat(Standing.of(walk.talk())).isEqualTo(standing.get(walks.indexOf(walk)));
			this.stoppedInTheMiddle += (walk.talk().outcome() == null) ? 1 : 0;
		}
		this.clock.moveTo(this.before);
	}

	private void end(Walk walk, int seed) {
		told(seed, () -> {
			this.ends.merge(walk.toItsEnd(), 1, Integer::sum);
			Leftovers leftovers = new Leftovers(walk);
			leftovers.areNoneInTheEngine();
			leftovers.areATrailInOrder();
			leftovers.areATrailThatConforms();
		});
	}

	/** Whatever goes wrong is told with how to walk the same way again. */
	private static void told(int seed, Runnable walk) {
		try {
			walk.run();
		}
		catch (RuntimeException | AssertionError ex) {
			throw new AssertionError("Again with -Dattune.walks=1 -Dattune.walks.from=" + seed, ex);
		}
	}

}
