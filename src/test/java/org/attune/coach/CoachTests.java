package org.attune.coach;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

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
			"I am scared of you. You never stop.", "You hit our daughter and you never said sorry.",
			"You've hit me twice and you never said sorry.", "You keep hitting me. You never stop.",
			"I'm afraid of my husband. You never help me.", "I fear you. You never stop.",
			"You pushed me down the stairs.", "You threw a plate at me. You never stop.",
			"I was beaten by him, and you never helped.", "I am scared when you drink. You always shout.",
			"You threatened to kill me. You never stop.", "You raised your hand against me. You never stop.",
			"You are violent when you drink. You never stop.", "You scare me. You are so cold." })
	void onTextsThatTellOfViolenceOrFearItSaysNothing(String text) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "You pushed me to it, it's your fault.", "I fear you are wrong. You never listen.",
			"I am scared that we drift apart. You never call.", "You threw the bag away. You never ask." })
	void whatTellsOfNeitherDoesNotKeepItQuiet(String text) {
		assertThat(grave(text, Moment.SPEAK)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"You never help me\" is what she said.", "She said \u201cyou are so lazy\u201d.",
			"'You never help me' is what she said.", "She said \u2018you are so lazy\u2019.",
			"You told me to calm down and I felt small." })
	void wordsOfSomebodyElseAreNotTheAuthors(String text) {
		assertThat(grave(text, Moment.SPEAK)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"You never help me.\"", "'You never help me.'", "\u201eYou never help me.\u201c",
			"You never help me, and the dogs' food is gone.", "'cause you never help me",
			"You told me to wait, and you never help me." })
	void quotationMarksAroundAllOfATextAndApostrophesQuoteNobody(String text) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).extracting(Remark::rule).contains("R01");
	}

	@ParameterizedTest
	@EnumSource
	void aThreatIsHeardWhateverStandsBesideIt(Moment moment) {
		for (String text : List.of("I will find you a seat, or I will kill you.",
				"I will hit you if I don't take a break, I will take a break.", "\"I will kill you.\"",
				"You hit me, and I will kill you.", "I will make you dinner and I will kill you.",
				"You said that I will kill you.", "I was afraid I could hurt you I will kill you.",
				"You told me to wait or I will kill you.")) {
			assertThat(COACH.remarks(text, moment)).as(text).first().extracting(Remark::level).isEqualTo(Level.SAFETY);
		}
	}

	@Test
	void whoMayHarmThemselvesIsNotToldThatTheyFrighten() {
		for (String text : List.of("I will end my life.", "I might hurt myself.", "I don't want to live any more.")) {
			assertThat(COACH.remarks(text, Moment.SPEAK)).as(text).singleElement().satisfies((remark) -> {
				assertThat(remark.level()).isEqualTo(Level.SAFETY);
				assertThat(remark.suggestion()).doesNotContain("frighten").contains("talk to somebody");
			});
		}
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
	@ValueSource(strings = { "", " ", "\ud800", "\u0000", "\n\n", "\u202e" })
	void emptyAndBrokenTextsDoNoHarm(String text) {
		assertThat(COACH.remarks(text, Moment.SPEAK)).isEmpty();
	}

}
