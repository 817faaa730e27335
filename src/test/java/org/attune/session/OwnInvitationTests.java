package org.attune.session;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.attune.AttuneTest;
import org.attune.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How the product's own process asks people, and what becomes of their answers. */
@AttuneTest
class OwnInvitationTests {

	@Autowired
	Talks talks;

	@Autowired
	MovableClock clock;

	@Test
	void whenAllSayYesEachAnswersOnce() {
		Story story = kind("Ana", "Ben", "Cleo").goesOn();
		assertThat(story.told()).containsExactly("Ana consent-opener", "Ben answer-invitation",
				"Cleo answer-invitation");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void nobodyIsInvitedBeforeTheOpenerSaysYes() {
		Story story = kind("Ana", "Ben");
		assertThat(story.talk().trail()).doesNotContain("invited being-invited");
		assertThat(story.until("answer-invitation").talk().trail()).contains("invited being-invited");
		assertThat(story.talk().asked("answer-invitation")).containsExactly("Ben");
	}

	@Test
	void whoOpenedTheTalkIsNotLeftWithANo() {
		Story story = kind("Ana", "Ben").one("Ben", "answer-invitation.take_part", "no").goesOn();
		assertThat(story.told("smaller-group")).isEmpty();
		assertThat(story.talk().outcome()).isEqualTo("withdrawn");
	}

	@Test
	void whyIsNobodysButTheirOwn() {
		Story story = kind("Ana", "Ben", "Cleo").one("Ben", "answer-invitation.take_part", "no")
			.one("Ben", "answer-invitation.reason", "I am too tired")
			.until("smaller-group");
		assertThat(story.talk().reads("Ana", "answer-invitation")).contains(Map.of("take_part", "no"));
	}

	@Test
	void aSmallerGroupGoesOnIfAllOfItWantTo() {
		Story story = kind("Ana", "Ben", "Cleo").one("Ben", "answer-invitation.take_part", "no")
			.all("smaller-group.go_on", "yes")
			.goesOn();
		assertThat(story.told("smaller-group")).containsExactly("Ana", "Cleo");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void aSmallerGroupDoesNotGoOnAgainstOneOfThem() {
		Story story = kind("Ana", "Ben", "Cleo").one("Ben", "answer-invitation.take_part", "no")
			.all("smaller-group.go_on", "yes")
			.one("Cleo", "smaller-group.go_on", "no")
			.goesOn();
		assertThat(story.talk().outcome()).isEqualTo("withdrawn");
	}

	@Test
	void whoSaysNotNowIsAskedAgainOnTheirDay() {
		Story story = notNow("Ana", "Ben", "Cleo").goesOn();
		later(story, Duration.ofDays(2));
		assertThat(story.talk().waiting()).isEmpty();
		later(story, Duration.ofDays(4));
		assertThat(story.talk().asked("answer-later")).containsExactly("Ben");
		story.goesOn();
		assertThat(story.told("answer-later")).containsExactly("Ben");
		assertThat(story.told("smaller-group")).isEmpty();
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void whoNamesADayFarAwayIsAskedAgainAfterThirtyDays() {
		Story story = notNow(60, "Ana", "Ben").goesOn();
		later(story, Duration.ofDays(29));
		assertThat(story.talk().waiting()).isEmpty();
		later(story, Duration.ofDays(2));
		assertThat(story.talk().asked("answer-later")).containsExactly("Ben");
	}

	@Test
	void aLaterNoLeavesASmallerGroup() {
		Story story = notNow("Ana", "Ben", "Cleo").one("Ben", "answer-later.take_part", "no")
			.all("smaller-group.go_on", "yes")
			.goesOn();
		later(story, Duration.ofDays(6));
		story.goesOn();
		assertThat(story.told("smaller-group")).containsExactly("Ana", "Cleo");
		assertThat(story.talk().outcome()).isEqualTo("over");
	}

	@Test
	void aLaterYesBesideANoIsASmallerGroup() {
		Story story = notNow("Ana", "Ben", "Cleo").one("Cleo", "answer-invitation.take_part", "no")
			.all("smaller-group.go_on", "yes")
			.goesOn();
		later(story, Duration.ofDays(6));
		story.goesOn();
		assertThat(story.told("smaller-group")).containsExactly("Ana", "Ben");
	}

	@Test
	void aLaterNoFromTheOnlyOneEndsTheTalk() {
		Story story = notNow("Ana", "Ben").one("Ben", "answer-later.take_part", "no").goesOn();
		later(story, Duration.ofDays(6));
		assertThat(story.goesOn().talk().outcome()).isEqualTo("withdrawn");
	}

	@Test
	void nobodyWaitsForTheDayOfSomebodyWhoHasGone() {
		Story story = notNow(20, "Ana", "Ben", "Cleo").all("smaller-group.go_on", "yes").goesOn();
		story.talk().leaves("Ben");
		later(story, Duration.ofSeconds(1));
		assertThat(story.talk().asked("smaller-group")).containsExactly("Ana", "Cleo");
	}

	@Test
	void theDayOfWhoIsStillThereIsWaitedFor() {
		Story story = notNow(20, "Ana", "Ben", "Cleo").one("Cleo", "answer-invitation.take_part", "not_now")
			.one("Cleo", "answer-invitation.not_until", day(8))
			.goesOn();
		story.talk().leaves("Ben");
		later(story, Duration.ofDays(6));
		assertThat(story.talk().waiting()).isEmpty();
		later(story, Duration.ofDays(3));
		assertThat(story.talk().asked("answer-later")).containsExactly("Cleo");
	}

	@Test
	void withoutAnyAnswerTheInvitationExpires() {
		Story story = kind("Ana", "Ben", "Cleo").until("answer-invitation");
		later(story, Duration.ofDays(13));
		assertThat(story.talk().outcome()).isNull();
		later(story, Duration.ofDays(2));
		assertThat(story.talk().outcome()).isEqualTo("expired");
	}

	@Test
	void whoSaidYesInTimeGoesOnWithoutThoseWhoDidNotAnswer() {
		Story story = kind("Ana", "Ben", "Cleo").all("smaller-group.go_on", "yes")
			.until("answer-invitation")
			.says("Cleo");
		later(story, Duration.ofDays(15));
		assertThat(story.talk().asked("smaller-group")).containsExactly("Ana", "Cleo");
		assertThat(story.goesOn().talk().outcome()).isEqualTo("over");
	}

	@Test
	void whoDoesNotAnswerLaterIsNotWaitedForForEver() {
		Story story = notNow("Ana", "Ben").goesOn();
		later(story, Duration.ofDays(6));
		assertThat(story.talk().asked("answer-later")).containsExactly("Ben");
		later(story, Duration.ofDays(15));
		assertThat(story.talk().outcome()).isEqualTo("expired");
	}

	/** Ben wants to be asked again in five days. */
	private Story notNow(String... names) {
		return notNow(5, names);
	}

	private Story notNow(int days, String... names) {
		return kind(names).one("Ben", "answer-invitation.take_part", "not_now")
			.one("Ben", "answer-invitation.not_until", day(days));
	}

	private String day(int days) {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).plusDays(days).toString();
	}

	private Story kind(String... names) {
		return new Story(this.talks.open("being-invited", names)).all("answer-invitation.take_part", "yes")
			.all("answer-later.take_part", "yes");
	}

	private void later(Story story, Duration duration) {
		this.clock.forward(duration);
		story.talk().timersFire();
	}

}
