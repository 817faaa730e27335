package org.attune.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.follow.FollowUp;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** How people come back to a fight that is over. */
@AttuneTest
@Import({ Footprints.class, Witness.class })
class AftermathTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Autowired
	FollowUp followUp;

	@Autowired
	Scheduler scheduler;

	@Autowired
	Witness witness;

	private final Set<String> taken = new TreeSet<>();

	private Talk talk;

	@BeforeEach
	void letNothingHappenByItself() {
		this.scheduler.pause();
	}

	@Test
	void aFightIsLookedAtInFiveStepsAndEndsWithOneThingEach() {
		Story story = new Story(fight());
		kind(story).goesOn();
		assertThat(story.told().stream().map((fact) -> fact.substring(fact.indexOf(' ') + 1)).distinct())
			.containsSubsequence("check-safety", "name-feelings", "set-rules", "take-turn", "say-back", "tell-trigger",
					"own-share", "next-time", "sign-next-time");
		assertThat(this.talk.outcome()).isEqualTo("agreed");
		Talk after = new Talk(this.talks, "follow-up", this.followUp.begin(this.talk.id()).orElseThrow(),
				this.talk.names(), this.talk.visitors());
		this.clock.forward(Duration.ofDays(8));
		after.timersFire();
		assertThat(after.view("Ana", "check-in").form().fields().stream().map((field) -> field.key()))
			.as("what each of them will do")
			.contains("kept_1", "kept_2");
	}

	@Test
	void whatWasTouchedStaysWithWhoDoesNotWantToTell() {
		Story story = kind(new Story(fight())).one("Ana", "tell-trigger.tells", "tell");
		story.until("hear-trigger");
		assertThat(this.talk.reads("Ben", "tell-trigger")).hasSize(2)
			.anySatisfy((answers) -> assertThat(answers).containsKey("touched"))
			.anySatisfy((answers) -> assertThat(answers).containsOnlyKeys("tells"));
	}

	@Test
	void peopleComeByEverythingThatIsDrawnAndEachTransitionLeavesItsRow() {
		kind(new Story(fight())).goesOn();
		kind(new Story(fight())).all("tell-trigger.tells", "tell")
			.all("own-share.owns", "yes")
			.all("sign-next-time.signature", "not_yet")
			.goesOn();
		Story restless = kind(new Story(fight())).all("name-feelings.calm", 2, 8).goesOn();
		this.clock.forward(Duration.ofDays(2));
		this.talk.timersFire();
		restless.until("set-rules");
		kind(new Story(fight())).all("answer-invitation.take_part", "no").goesOn();
		kind(new Story(fight())).until("answer-invitation");
		this.clock.forward(Duration.ofDays(15));
		this.talk.timersFire();
		assertThat(this.talk.outcome()).isEqualTo("expired");
		kind(new Story(fight())).all("set-rules.wording", "other")
			.all("accept-wording.accept", "no")
			.all("keep-wording.keep", "differ")
			.goesOn();
		kind(new Story(fight())).all("check-back.understood", "not_yet")
			.all("check-back.felt_heard", 3)
			.all("heard-enough.good_enough", "no")
			.all("still-unheard.next", "differ")
			.goesOn();
		assertThat(this.talk.outcome()).isEqualTo("agree-to-differ");
		look();
		assertThat(this.taken).containsAll(drawn());
		new Transitions(this.talks, this.witness).haveLeftTheirRows(List.of("aftermath"));
	}

	private Talk fight() {
		look();
		this.talk = this.talks.open("aftermath", "Ana", "Ben");
		return this.talk;
	}

	private void look() {
		if (this.talk != null) {
			this.taken.addAll(Footprints.of(this.talk));
		}
	}

	private static Story kind(Story story) {
		Company.KIND.forEach(story::all);
		List.of("afraid", "hurt", "forced", "controlled", "harm_self", "harm_others", "drink_or_drugs",
				"child_in_danger")
			.forEach((field) -> story.all("check-safety." + field, "no"));
		return story.all("check-safety.free_to_answer", "yes")
			.all("name-feelings.calm", 8)
			.all("tell-trigger.tells", "not_now")
			.all("own-share.owns", "no")
			.all("sign-next-time.signature", "yes")
			.all("sign-next-time.freely", "yes");
	}

	private static Set<String> drawn() {
		return Stream.of("aftermath")
			.flatMap((process) -> Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile())
				.getModelElementsByType(SequenceFlow.class)
				.stream()
				.map((flow) -> process + "." + flow.getId()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
