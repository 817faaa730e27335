package org.attune.coach;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** When the coach speaks, and when it keeps quiet. */
class CoachTests {

	private static final Coach COACH = Coach.english();

	@Test
	void itMakesTwoRemarksAtMostTheGravestFirst() {
		String text = "You never help. You're so selfish. You'll regret this. It's your fault. Calm down.";
		assertThat(COACH.remarks(text, Moment.SPEAK)).hasSize(2)
			.first()
			.extracting(Remark::level)
			.isEqualTo(Level.SAFETY);
	}

	@Test
	void itSaysWhichWordsItMeans() {
		String text = "Dinner was late. You never help me.";
		Remark remark = COACH.remarks(text, Moment.SPEAK).get(0);
		assertThat(text.substring(remark.from(), remark.to())).startsWith("You never").endsWith("help");
	}

	@ParameterizedTest
	@ValueSource(strings = { "He hit me, and you never helped.", "I do not feel safe. You always shout.",
			"I am scared of you. You never stop." })
	void onTextsThatTellOfViolenceOrFearItSaysNothing(String text) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"You never help me\" is what she said.", "She said \u201cyou are so lazy\u201d." })
	void wordsOfSomebodyElseAreNotTheAuthors(String text) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "YOU NEVER HELP ME|R01", "you neeever help me|R01", "u never help|R01",
			"Youre so selfish!!|R02", "You\u2019re a liar|R02", "oh please 🙄|R04" })
	void howSomethingIsSpelledDoesNotHideIt(String text, String rule) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).extracting(Remark::rule).contains(rule);
	}

	@ParameterizedTest
	@ValueSource(strings = { "You said you never sleep.", "You told me that you always cook alone.",
			"It sounds like you never get a break.", "I hear that you have to stop being so tired.",
			"You felt you are so useless at work." })
	void whatIsSaidBackIsNoAccusation(String text) {
		assertThat(grave(text, Moment.REFLECT)).isEmpty();
		assertThat(grave(text, Moment.VALIDATE)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "You said you are tired, you never help.", "You said you rest but you never help me.",
			"You never help me.", "You are so selfish.", "Stop being so cold." })
	void whileListeningAnAccusationIsAnsweredWithWordsThatListen(String text) {
		assertThat(grave(text, Moment.REFLECT)).isNotEmpty()
			.allSatisfy(
					(remark) -> assertThat(remark.suggestion()).containsAnyOf("only what they said", "Only their view"))
			.allSatisfy((remark) -> assertThat(remark.start()).startsWith("You said"));
		assertThat(COACH.remarks(text, Moment.REFLECT)).extracting(Remark::suggestion).doesNotHaveDuplicates();
		assertThat(grave(text, Moment.SPEAK)).extracting(Remark::suggestion).noneMatch((said) -> said.contains("only"));
	}

	@Test
	void whereItIsToKeepQuietItNamesThreatsAlone() {
		assertThat(COACH.remarks("You never help me. I feel sad.", Moment.of("none"))).isEmpty();
		assertThat(grave("You'll regret this. You never help me.", Moment.of("none"))).extracting(Remark::level)
			.containsExactly(Level.SAFETY);
	}

	@Test
	void aThreatIsNamedAlsoWhereItIsSaidBack() {
		assertThat(grave("You said you will regret this.", Moment.REFLECT)).extracting(Remark::level)
			.containsExactly(Level.SAFETY);
	}

	private static List<Remark> grave(String text, Moment moment) {
		return COACH.remarks(text, moment).stream().filter((remark) -> remark.level() != Level.GOOD).toList();
	}

	@Test
	void aPracticeSwitchesRulesOffAndChangesLevelAndWordingButNotWhatIsSaidOfThreats() {
		Coach changed = new Coach(RuleBook.of("en"),
				new CoachSettings(Set.of("R02", "R09"), Map.of("R01", Level.HINT), Map.of("R01", "Think of one day.")));
		assertThat(changed.remarks("You're so selfish.", Moment.SPEAK)).isEmpty();
		assertThat(changed.remarks("You never help me.", Moment.SPEAK)).singleElement().satisfies((remark) -> {
			assertThat(remark.level()).isEqualTo(Level.HINT);
			assertThat(remark.suggestion()).isEqualTo("Think of one day.");
		});
		assertThat(changed.remarks("Or else.", Moment.SPEAK)).isEmpty();
		assertThat(changed.remarks("You'll regret this.", Moment.SPEAK)).singleElement()
			.extracting(Remark::level)
			.isEqualTo(Level.SAFETY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "you ", "you always never ", "i feel like you ", "if you do not ", "\"", "a", "you're ",
			"!!!", "🙄", "why can not you ", "\u0301", "you you you always, ", "(((", "so ,, you think " })
	void hostileTextTakesNoLongerThanItsLengthAllows(String piece) {
		String text = piece.repeat(100_000 / piece.length());
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThat(COACH.remarks(text, Moment.SPEAK)).hasSizeLessThanOrEqualTo(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\ud800", "\u0000", "\n\n", "\u202e" })
	void emptyAndBrokenTextsDoNoHarm(String text) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).isEmpty();
	}

}
