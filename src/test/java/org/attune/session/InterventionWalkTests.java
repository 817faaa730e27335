package org.attune.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every intervention in every stage: the case still comes to an end, the trail tells it,
 * and no step and no token is left behind. Which interventions there are the program
 * says, which stages the process.
 * <p>
 * In what follows a talk, and needs one to begin with, not every pair is tried: a fixed
 * number of walks, seeded, draws from them, and each kind comes in each process.
 */
@AttuneTest
@Import({ Openings.class, Meddler.class, Outcomes.class })
class InterventionWalkTests {

	private static final String[] NAMES = { "Ana", "Ben", "Cleo" };

	private static final int MOST_WALKS = 400;

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	Openings openings;

	@Autowired
	Meddler meddler;

	@Autowired
	Scheduler scheduler;

	/** What was not tried yet, by stage. */
	private final Map<String, Set<String>> open = new TreeMap<>();

	@BeforeEach
	void meet() {
		this.scheduler.pause();
		this.meddler.comes();
	}

	@ParameterizedTest
	@CsvSource({ "quick-talk, ", "constructive-disagreement, leaving break", "pairs, " })
	void everyInterventionInEveryStageLeadsToAnEnd(String process, String rare) {
		Set<String> done = new TreeSet<>();
		boolean all = false;
		for (int seed = 0; seed < MOST_WALKS && !all; seed++) {
			Talk talk = this.talks.open(process, List.of(NAMES).subList(0, 2 + seed % 2).toArray(String[]::new));
			if (seed == 0) {
				triesAll(talk, process);
			}
			done.addAll(meddled(talk, seed));
			all = this.open.entrySet()
				.stream()
				.allMatch((each) -> each.getValue().isEmpty() || rare != null && rare.contains(each.getKey()));
		}
		assertThat(all).as("untried: %s", this.open).isTrue();
		assertThat(done).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "aftermath, 24", "follow-up, 14", "re-opening, 8", "shared-time, 14", "weekly-thanks, 14" })
	void everyInterventionInWhatFollowsATalkLeadsToAnEnd(String process, int walks) {
		Set<String> left = new TreeSet<>(this.meddler.kinds());
		for (int seed = 0; seed < walks; seed++) {
			Talk talk = this.openings.open(process, seed);
			if (seed == 0) {
				triesAll(talk, process);
			}
			left.removeAll(meddled(talk, seed));
		}
		assertThat(left).as("of two nobody goes, and most processes draw no way in")
			.isSubsetOf("add-person", "remove-person");
	}

	private void triesAll(Talk talk, String process) {
		talk.stages().forEach((stage) -> this.open.put(stage, new TreeSet<>(this.meddler.kinds())));
		this.open.getOrDefault("safety", new TreeSet<>()).remove("skip");
		forgetWhatIsNotDrawn(process);
	}

	/** Nobody comes into a process later that draws no way in; of one, nobody goes. */
	private void forgetWhatIsNotDrawn(String process) {
		this.open.forEach((stage, kinds) -> {
			if (!process.equals("constructive-disagreement")) {
				kinds.remove("add-person");
			}
		});
		this.open.getOrDefault("invitation", new TreeSet<>()).remove("remove-person");
	}

	private Set<String> meddled(Talk talk, int seed) {
		Walk walk = new Walk(talk, seed, this.clock);
		long before = talk.answers();
		Set<String> did = this.meddler.walk(walk, seed, this.open);
		Leftovers leftovers = new Leftovers(walk);
		if (before == 0) {
			leftovers.areNoneInTheEngine();
			leftovers.areATrailInOrder();
		}
		leftovers.areATrailThatConforms();
		return did;
	}

}
