package org.attune.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who do what comes to their mind still come to an end, in every process but the
 * longest.
 */
@AttuneTest
class RandomWalkTests {

	private static final int WALKS = 180;

	private static final List<Integer> SIZES = List.of(2, 3, 5);

	private static final String[] NAMES = { "Ana", "Ben", "Cleo", "Dan", "Eve" };

	/** Each process, and the ends that it draws or that the services give it. */
	private static final Map<String, Set<String>> ENDS = new TreeMap<>(Map.ofEntries(
			Map.entry("askers", Set.of("by_opener", "by_nobody", "withdrawn")),
			Map.entry("attempts", Set.of("enough_tried", "went_well", "withdrawn")),
			Map.entry("calling", Set.of("all_heard", "some_heard", "not_heard", "withdrawn", "expired")),
			Map.entry("calling-once", Set.of("ended", "withdrawn")),
			Map.entry("counting",
					Set.of("all_red", "two_green", "low", "high", "mostly_blue", "somebody_red", "mixed", "withdrawn")),
			Map.entry("endings", Set.of("stopped_at_once", "together", "gave_up", "withdrawn")),
			Map.entry("holding", Set.of("ended", "withdrawn")),
			Map.entry("nobody", Set.of("empty_counts", "wrong", "miscounted", "withdrawn")),
			Map.entry("outer-waits", Set.of("by_part", "by_repair", "withdrawn")),
			Map.entry("pairs", Set.of("understood_all", "understood_some", "withdrawn", "expired")),
			Map.entry("parting", Set.of("ended", "withdrawn", "expired")),
			Map.entry("quick-talk", Set.of("agreed", "agree-to-differ", "withdrawn", "expired")),
			Map.entry("rich", Set.of("agreed", "agree-to-differ", "withdrawn", "expired")),
			Map.entry("second-half", Set.of("agreed", "partial", "agree-to-differ", "withdrawn", "expired")),
			Map.entry("secrets", Set.of("ended", "never_opened", "withdrawn", "expired")),
			Map.entry("single-answers", Set.of("good", "fair", "poor", "withdrawn")),
			Map.entry("straight", Set.of("ended", "withdrawn", "expired")),
			Map.entry("timing", Set.of("ended", "too_late", "withdrawn")),
			Map.entry("watched", Set.of("calm", "uneasy", "ended", "withdrawn", "expired")),
			Map.entry("writers", Set.of("written", "unwritten", "withdrawn"))));

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void everyWalkComesToAnEndThatIsDrawn() {
		List<String> processes = List.copyOf(ENDS.keySet());
		Map<String, Set<String>> seen = new TreeMap<>();
		for (int seed = 0; seed < WALKS; seed++) {
			String process = processes.get(seed % processes.size());
			int people = SIZES.get(seed / processes.size() % SIZES.size());
			seen.computeIfAbsent(process, (each) -> new TreeSet<>()).add(walk(process, people, seed));
		}
		seen.forEach((process, ends) -> assertThat(ENDS.get(process)).as(process).containsAll(ends));
		assertThat(seen.get("rich")).hasSizeGreaterThan(1);
		assertThat(seen.get("quick-talk")).hasSizeGreaterThan(1);
	}

	private String walk(String process, int people, int seed) {
		Talk talk = this.talks.open(process, List.of(NAMES).subList(0, people).toArray(String[]::new));
		Walk walk = new Walk(talk, seed, this.clock);
		String outcome = walk.toItsEnd();
		new Leftovers(walk).areNoneInTheEngine();
		new Leftovers(walk).areATrailInOrder();
		new Leftovers(walk).areATrailThatConforms();
		return outcome;
	}

}
