package org.attune.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People who do what comes to their mind also in what follows a talk: they come to an
 * end, each transition of the engine leaves its row in the trail, and the auditor's
 * checker raises no false alarm.
 */
@AttuneTest
@Import({ Footprints.class, Witness.class, Openings.class })
class FollowingWalkTests {

	/** Whose transitions are looked at beside their own stories. */
	private static final Set<String> ELSEWHERE = Set.of("constructive-disagreement", "safety-review", "invitation",
			"preparation", "ground-rules", "listening", "needs", "options", "agreement", "thanks", "joining",
			"aftermath", "follow-up", "re-opening", "ninety-days");

	private static final Set<String> HERE = Set.of("quick-talk", "shared-time", "weekly-thanks");

	@Autowired
	Talks talks;

	@Autowired
	Openings openings;

	@Autowired
	Scheduler scheduler;

	@Autowired
	Witness witness;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
	}

	@ParameterizedTest
	@CsvSource({ "aftermath, 16", "follow-up, 8", "re-opening, 8", "ninety-days, 2", "shared-time, 8",
			"weekly-thanks, 6" })
	void whateverFollowsATalkEndsWithATrailThatConforms(String process, int walks) {
		Set<String> ends = new TreeSet<>();
		for (int seed = 0; seed < walks; seed++) {
			Walk walk = this.openings.walked(process, seed);
			ends.add(walk.talk().outcome());
			Leftovers leftovers = new Leftovers(walk);
			if (!process.equals("re-opening")) {
				leftovers.areNoneInTheEngine();
				leftovers.areATrailInOrder();
			}
			leftovers.areATrailThatConforms();
		}
		assertThat(ends).isNotEmpty().doesNotContainNull();
	}

	@Test
	void eachTransitionOfEveryProcessLeavesItsRow() {
		assertThat(Stream.of(ELSEWHERE, HERE).flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(processes());
		for (String process : HERE) {
			for (int seed = 0; seed < 8; seed++) {
				this.openings.walked(process, seed);
			}
		}
		new Transitions(this.talks, this.witness).haveLeftTheirRows(Set.of("shared-time", "weekly-thanks"));
	}

	/** All that are drawn. */
	private static List<String> processes() {
		return Arrays.stream(Path.of("processes").toFile().list())
			.filter((file) -> file.endsWith(".bpmn"))
			.map((file) -> file.replace(".bpmn", ""))
			.collect(Collectors.toList());
	}

}
