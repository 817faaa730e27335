package org.attune.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that is drawn for the long talk happens to some people of a told talk. It is
 * enough to look at the sequence flows: whoever took the one before or after a task, a
 * gateway or an event was there. (An event-based gateway is left by no flow, but by the
 * event that comes, and that by one.)
 */
@AttuneTest
@Import({ Footprints.class, Witness.class })
class EveryElementTests {

	private static final String MASTER = "constructive-disagreement";

	private static final List<String> PROCESSES = List.of(MASTER, "safety-review", "invitation", "preparation",
			"ground-rules", "listening", "needs", "options", "agreement", "thanks", "joining");

	/** What is drawn for who is still together when somebody else is gone. */
	private static final Set<String> FOR_THREE = Set.of("constructive-disagreement.ask_the_others",
			"constructive-disagreement.others_answered", "constructive-disagreement.all_want_to",
			"constructive-disagreement.somebody_stops", "invitation.two_are_here", "invitation.smaller_group_answered",
			"invitation.all_want_to_go_on", "invitation.not_all_go_on");

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	Scheduler scheduler;

	@Autowired
	Witness witness;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
	}

	@Test
	void twoPeopleComeByEverythingButTheQuestionsForWhoIsLeft() {
		Set<String> drawn = drawn();
		drawn.removeAll(FOR_THREE);
		assertThat(neverTaken(drawn, "Ana", "Ben")).isEmpty();
	}

	@Test
	void threePeopleComeByEverythingAndEachTransitionLeavesItsRow() {
		Set<String> drawn = drawn();
		assertThat(drawn).containsAll(FOR_THREE);
		assertThat(neverTaken(drawn, "Ana", "Ben", "Cleo")).isEmpty();
		new Transitions(this.talks, this.witness).haveLeftTheirRows(PROCESSES);
	}

	private Set<String> neverTaken(Set<String> drawn, String... names) {
		Set<String> left = new TreeSet<>(drawn);
		left.removeAll(new ToldBeginnings(this.talks, this.clock, names).taken());
		left.removeAll(new ToldEnds(this.talks, this.clock, names).taken());
		return left;
	}

	private static Set<String> drawn() {
		return PROCESSES.stream().flatMap(EveryElementTests::flows).collect(TreeSet::new, Set::add, Set::addAll);
	}

	private static Stream<String> flows(String process) {
		return Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile())
			.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> !(flow.getSource() instanceof EventBasedGateway))
			.map((flow) -> process + "." + flow.getId());
	}

}
