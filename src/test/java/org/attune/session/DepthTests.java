package org.attune.session;

import java.util.List;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is led deeper than one step below what was taken in well, or seen going there.
 */
@AttuneTest
class DepthTests {

	@Autowired
	Talks talks;

	@Test
	void theFirstWordsAreOfferedTheLightestDepthAlone() {
		Story story = kind().until("take-turn");
		assertThat(choices(story, "Ana", "take-turn")).containsExactly("one", "deeper");
	}

	@Test
	void whatLandedOpensOneStepMore() {
		Story story = deeper().until("go-to-feelings");
		assertThat(choices(story, "Ana", "go-to-feelings")).containsExactly("one", "two", "deeper");
		story.one("Ana", "go-to-feelings.depth", "two").until("go-to-needs");
		assertThat(choices(story, "Ana", "go-to-needs")).containsExactly("one", "two", "three", "deeper");
	}

	@Test
	void aTurnHasThreePiecesHoweverDeepTheyGo() {
		Story story = deeper().one("Ana", "go-to-feelings.depth", "two")
			.one("Ana", "go-to-needs.depth", "three")
			.goesOn();
		assertThat(story.told("check-back")).containsExactly("Ana", "Ana", "Ana", "Ben");
		assertThat(story.told("speak-on")).containsExactly("Ana", "Ana");
		assertThat(story.told("go-to-stories")).isEmpty();
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void whoStaysLightIsOfferedNoMoreThanBefore() {
		Story story = deeper().one("Ana", "go-to-feelings.depth", "one").goesOn();
		assertThat(story.told("go-to-feelings")).containsExactly("Ana", "Ana");
	}

	@Test
	void whoIsReadyForAnyAnswerMayGoDeeper() {
		Story story = deeper().one("Ana", "take-turn.depth", "deeper")
			.one("Ana", "take-turn.ready", "yes")
			.one("Ana", "take-turn.deeper_depth", "three")
			.until("go-to-stories");
		assertThat(choices(story, "Ana", "go-to-stories")).containsExactly("one", "two", "three", "four");
		story.one("Ana", "go-to-stories.depth", "four").goesOn();
		assertThat(story.told("go-to-stories")).containsExactly("Ana", "Ana");
	}

	@Test
	void whoIsNotReadyStaysLight() {
		Story story = deeper().one("Ana", "take-turn.depth", "deeper")
			.one("Ana", "take-turn.ready", "no")
			.until("go-to-feelings");
		assertThat(story.told("go-to-needs")).isEmpty();
		assertThat(story.talk().asked("go-to-feelings")).containsExactly("Ana");
	}

	@Test
	void whatDidNotLandOpensNothing() {
		Story story = deeper().one("Ana", "own-part.landed", "partly").goesOn();
		assertThat(story.told()).noneMatch((fact) -> fact.contains("go-to"));
	}

	@Test
	void morePiecesBeforeItLandedAreOfferedTheLightestDepth() {
		Story story = deeper().one("Ana", "check-back.more", "no", "yes", "no")
			.one("Ana", "go-to-feelings.depth", "two")
			.goesOn();
		assertThat(story.told("take-turn")).containsExactly("Ana", "Ana", "Ben");
		assertThat(story.told("go-to-needs")).isEmpty();
	}

	@Test
	void whoThinksBetterOfItEndsTheTurn() {
		Story story = deeper().one("Ana", "speak-on.voice", "listen").goesOn();
		assertThat(story.told("make-sense")).as("not twice for the same words").containsExactly("Ben", "Ana");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void nobodySeesHowDeepAnotherPersonGoes() {
		Story story = deeper().one("Ana", "go-to-feelings.depth", "two")
			.one("Ana", "go-to-needs.depth", "three")
			.goesOn();
		assertThat(story.talk().reads("Ana", "take-turn")).anyMatch((said) -> said.containsKey("depth"));
		assertThat(story.talk().reads("Ana", "go-to-feelings")).hasSize(1);
		assertThat(List.of("take-turn", "speak-on")).allSatisfy(
				(task) -> assertThat(story.talk().reads("Ben", task)).filteredOn((said) -> said.containsKey("depth"))
					.hasSize(task.equals("take-turn") ? 1 : 0));
		assertThat(story.talk().reads("Ben", "go-to-feelings")).isEmpty();
		assertThat(story.talk().reads("Ben", "go-to-needs")).isEmpty();
	}

	/** Ana wants to go deeper each time. */
	private Story deeper() {
		return kind().one("Ana", "own-part.deeper", "yes");
	}

	private Story kind() {
		return Kind.listening(this.talks.open("being-heard", "Ana", "Ben"));
	}

	private static List<String> choices(Story story, String name, String task) {
		return story.talk()
			.view(name, task)
			.form()
			.fields()
			.stream()
			.filter((field) -> field.key().equals("depth"))
			.flatMap((field) -> field.choices().stream())
			.map(Field.Choice::value)
			.toList();
	}

}
