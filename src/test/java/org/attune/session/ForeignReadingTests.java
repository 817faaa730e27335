package org.attune.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Privacy;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads what was said in somebody else's process. */
@AttuneTest
class ForeignReadingTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void whatIsPrivateOrForTheCounselorIsForNobodyElse() {
		Talk talk = sealed();
		assertThat(talk.reads("Ana", "diary")).hasSize(1);
		assertThat(talk.reads("Ana", "to_counselor")).hasSize(1);
	}

	@Test
	void whatIsSealedOpensAllAtOnceWhenTheTaskIsDone() {
		Talk talk = sealed().says("Ana", "sealed_one", "words", "Ana's words");
		assertThat(talk.reads("Ben", "sealed_one")).isEmpty();
		assertThat(talk.reads("Ana", "sealed_one")).hasSize(1);
		talk.says("Ben", "sealed_one", "words", "Ben's words");
		assertThat(talk.reads("Ben", "sealed_one")).hasSize(2);
		assertThat(talk.reads("Ana", "sealed_one")).hasSize(2);
	}

	@Test
	void aFieldMayBeStricterThanItsTask() {
		Talk talk = sealed().says("Ana", "sealed_one", "words", "Open", "own", "Mine", "helper", "For her");
		talk.says("Ben", "sealed_one", "words", "Open too");
		assertThat(talk.reads("Ben", "sealed_one")).contains(Map.of("words", "Open"));
		assertThat(talk.reads("Ana", "sealed_one"))
			.contains(Map.of("words", "Open", "own", "Mine", "helper", "For her"));
	}

	@Test
	void whatWasSealedInACancelledTaskNeverOpens() {
		Talk talk = sealed().says("Ana", "sealed_one", "words", "Ana's words");
		this.clock.forward(Duration.ofDays(4));
		talk.timersFire();
		assertThat(talk.outcome()).isEqualTo("never_opened");
		assertThat(talk.reads("Ben", "sealed_one")).isEmpty();
		assertThat(talk.reads("Ana", "sealed_one")).hasSize(1);
	}

	@Test
	void aTaskShowsWhatItsPersonMayRead() {
		Talk talk = sealed().allSay("sealed_one", "words", "Sealed words", "own", "Mine");
		StepView view = talk.view("Ben", "open_one");
		assertThat(view.shown().stream().map(ContributionView::task))
			.containsOnly("diary", "to_counselor", "sealed_one")
			.hasSize(4);
		assertThat(view.shown().stream().filter((one) -> !one.mine()).map(ContributionView::answers))
			.containsExactly(Map.of("words", "Sealed words"));
		assertThat(view.readers()).containsExactly("Ana");
		assertThat(view.privacy()).isEqualTo(Privacy.SHARED);
	}

	@Test
	void aTaskShowsTheLastRoundInTheScopeAround() {
		Talk talk = this.talks.open("pairs", "Ana", "Ben", "Cleo").says("Ana", "offer", "words", "I want to");
		talk.says("Ben", "say_back", "words", "Ben says").says("Cleo", "say_back", "words", "Cleo says");
		assertThat(shownWords(talk.view("Ana", "right"))).containsExactly("Ben says");
		talk.says("Ana", "right", "answer", "no");
		assertThat(shownWords(talk.view("Ana", "right"))).containsExactly("Cleo says");
		talk.says("Ana", "right", "answer", "yes").says("Ben", "say_back", "words", "Ben says it again");
		assertThat(shownWords(talk.view("Ana", "right"))).containsExactly("Ben says it again");
	}

	@Test
	void choicesComeFromWhatThePersonMayRead() {
		Talk talk = sealed().allSay("sealed_one", "words", "Words that stay").allSay("open_one", "words", "Open");
		StepView view = talk.view("Ben", "read_it");
		List<String> labels = view.form()
			.fields()
			.stream()
			.flatMap((field) -> field.choices().stream())
			.map((choice) -> choice.label())
			.toList();
		assertThat(labels).containsExactly("Words that stay", "Words that stay", "Ana");
	}

	private static List<Object> shownWords(StepView view) {
		return view.shown().stream().map((one) -> one.answers().get("words")).toList();
	}

	private Talk sealed() {
		return this.talks.open("secrets", "Ana", "Ben")
			.allSay("diary", "words", "Dear diary")
			.allSay("to_counselor", "words", "Dear counselor");
	}

}
