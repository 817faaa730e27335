package org.attune.session;

import java.util.List;
import java.util.Map;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How people come to know what matters to each of them. */
@AttuneTest
class NeedsTests {

	private static final List<Map<String, String>> REST = List
		.of(Map.of("need", "rest", "why", "I am tired on Sundays"));

	private static final List<Map<String, String>> FAIRNESS = List
		.of(Map.of("need", "fairness", "why", "I cook every day"));

	@Autowired
	Talks talks;

	@Test
	void needsOpenTogetherAndWhatIsPrivateNever() {
		Talk talk = ruled("Ana", "Ben");
		talk.says("Ana", "name-needs", "needs", REST, "fine_without", "I would eat at work");
		assertThat(talk.reads("Ben", "name-needs")).isEmpty();
		talk.says("Ben", "name-needs", "needs", FAIRNESS);
		assertThat(talk.reads("Ben", "name-needs")).containsExactly(Map.of("needs", REST), Map.of("needs", FAIRNESS));
		assertThat(talk.reads("Ana", "name-needs").get(0)).containsEntry("fine_without", "I would eat at work");
	}

	@Test
	void commonGroundOffersTheNeedsOfAll() {
		Talk talk = ruled("Ana", "Ben");
		talk.says("Ana", "name-needs", "needs", REST).says("Ben", "name-needs", "needs", FAIRNESS);
		List<Field.Choice> choices = talk.view("Ben", "common-ground").form().fields().get(0).choices();
		assertThat(choices).extracting(Field.Choice::label)
			.containsExactly("Rest – I am tired on Sundays", "Fairness – I cook every day");
		talk.says("Ben", "common-ground", "stand_behind", List.of(choices.get(0).value()), "stuck_for_years", "no");
		assertThat(talk.reads("Ana", "common-ground")).isEmpty();
	}

	@Test
	void whoIsNotStuckTellsNoStory() {
		Talk talk = ruled("Ana", "Ben");
		new Company(talk).all("common-ground.stuck_for_years", "no").until("collect-ideas");
		assertThat(talk.asked("collect-ideas")).containsExactly("Ana", "Ben");
		assertThat(talk.trail()).doesNotContain("asked tell-story");
	}

	@Test
	void ifOneIsStuckEachMayTellTheStoryOnceInTurn() {
		Talk talk = ruled("Ana", "Ben", "Cleo");
		new Company(talk).all("common-ground.stuck_for_years", "no")
			.one("Cleo", "common-ground.stuck_for_years", "yes")
			.until("tell-story");
		assertThat(talk.asked("tell-story")).containsExactly("Ana");
		talk.says("Ana", "tell-story", "tells", "tell", "story", "At home nobody asked me");
		assertThat(talk.asked("hear-story")).containsExactly("Ben", "Cleo");
		talk.says("Ben", "hear-story", "story_heard", "You said nobody asked you", "asks", "yes", "question_one",
				"Who was there?");
		talk.says("Cleo", "hear-story", "story_heard", "You said it was at home", "asks", "no");
		assertThat(talk.asked("answer-story")).containsExactly("Ana");
		talk.says("Ana", "answer-story", "replies", "not_now");
		assertThat(talk.asked("tell-story")).containsExactly("Ben");
		talk.says("Ben", "tell-story", "tells", "not_now");
		assertThat(talk.asked("tell-story")).containsExactly("Cleo");
	}

	@Test
	void aStoryThatNobodyAsksAboutNeedsNoAnswer() {
		Talk talk = ruled("Ana", "Ben");
		new Company(talk).all("common-ground.stuck_for_years", "yes")
			.all("tell-story.tells", "tell")
			.all("hear-story.asks", "no")
			.until("collect-ideas");
		assertThat(talk.trail()).filteredOn("asked hear-story"::equals).hasSize(2);
		assertThat(talk.trail()).doesNotContain("asked answer-story");
	}

	@Test
	void whoHasLeftIsNotAskedForAStory() {
		Talk talk = ruled("Ana", "Ben", "Cleo");
		new Company(talk).all("common-ground.stuck_for_years", "yes").until("tell-story");
		talk.leaves("Ben").says("Ana", "tell-story", "tells", "not_now");
		assertThat(talk.asked("tell-story")).containsExactly("Cleo");
	}

	private Talk ruled(String... names) {
		Talk talk = this.talks.open("second-half", names);
		new Company(talk).until("name-needs");
		return talk;
	}

}
