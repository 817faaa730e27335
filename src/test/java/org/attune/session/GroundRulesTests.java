package org.attune.session;

import org.attune.AttuneTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How people find their rules, and words for the topic. */
@AttuneTest
class GroundRulesTests {

	@Autowired
	Talks talks;

	@Test
	void whoLikesTheWordsAnswersOnce() {
		Story story = kind("Ana", "Ben").until("take-turn");
		assertThat(story.told()).containsExactly("Ana prepare", "Ben prepare", "Ana set-rules", "Ben set-rules");
	}

	@Test
	void oneOfThemFindsOtherWords() {
		Story story = kind("Ana", "Ben", "Cleo").one("Cleo", "set-rules.wording", "other")
			.all("accept-wording.accept", "yes")
			.until("take-turn");
		assertThat(story.told("word-topic")).containsExactly("Ana");
		assertThat(story.told("accept-wording")).as("all but who wrote them").containsExactly("Ben", "Cleo");
		assertThat(story.told("keep-wording")).isEmpty();
	}

	@Test
	void wordsAreTriedThreeTimesByOneAfterTheOther() {
		Story story = unhappy().all("keep-wording.keep", "keep").until("take-turn");
		assertThat(story.told("word-topic")).containsExactly("Ana", "Ben", "Ana");
		assertThat(story.told("keep-wording")).containsExactly("Ana", "Ben");
		assertThat(story.talk().asked("take-turn")).containsExactly("Ana");
	}

	@Test
	void whoCannotKeepTheLastWordsEndsTheTalk() {
		Story story = unhappy().all("keep-wording.keep", "keep").one("Ben", "keep-wording.keep", "differ").goesOn();
		assertThat(story.talk().outcome()).isEqualTo("agree-to-differ");
	}

	@Test
	void theSecondTryMayBeTheRightOne() {
		Story story = unhappy().all("accept-wording.accept", "yes")
			.one("Ben", "accept-wording.accept", "no")
			.until("take-turn");
		assertThat(story.told("word-topic")).containsExactly("Ana", "Ben");
		assertThat(story.told("keep-wording")).isEmpty();
	}

	@Test
	void whoChoseWhatCanBeAsked() {
		Talk talk = kind("Ana", "Ben", "Cleo").all("set-rules.decide_by", "majority")
			.one("Ana", "set-rules.decide_by", "consent")
			.all("set-rules.close_to_home", false)
			.one("Cleo", "set-rules.close_to_home", true)
			.all("set-rules.plans", 4)
			.one("Ben", "set-rules.plans", 2)
			.until("take-turn")
			.talk();
		assertThat(talk.asks("take-turn", "${tally.most(caseId, 'set-rules', 'decide_by')}")).isEqualTo("majority");
		assertThat(talk.asks("take-turn", "${tally.any(caseId, 'set-rules', 'close_to_home', 'true')}"))
			.isEqualTo(true);
		assertThat(talk.asks("take-turn", "${tally.min(caseId, 'set-rules', 'plans') == 2}")).isEqualTo(true);
	}

	/** Nobody likes the words of the other. */
	private Story unhappy() {
		return kind("Ana", "Ben").one("Ben", "set-rules.wording", "other").all("accept-wording.accept", "no");
	}

	private Story kind(String... names) {
		return Kind.listening(this.talks.open("being-heard", names));
	}

}
