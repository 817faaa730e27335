package org.attune.coach;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.ReadingGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Each rule remarks on what it says it remarks on, and on nothing it says it leaves. */
class RuleBookTests {

	private static final RuleBook BOOK = RuleBook.of("en");

	@ParameterizedTest
	@MethodSource("matching")
	void aRuleRemarksOnItsOwnSentences(String rule, String sentence) {
		assertThat(rules(rule, sentence)).as(sentence).contains(rule);
	}

	@ParameterizedTest
	@MethodSource("leaving")
	void aRuleLeavesTheSentencesThatItSaysItLeaves(String rule, String sentence) {
		assertThat(rules(rule, sentence)).as(sentence).doesNotContain(rule);
	}

	@Test
	void everyRuleHasSentencesOfBothKinds() {
		assertThat(BOOK.rules()).hasSizeGreaterThanOrEqualTo(25).allSatisfy((rule) -> {
			assertThat(rule.matches()).as(rule.id()).isNotEmpty();
			assertThat(rule.leaves()).as(rule.id()).isNotEmpty();
		});
		assertThat(BOOK.rules()).extracting(Rule::id).doesNotHaveDuplicates();
	}

	@Test
	void everySuggestionReadsEasily() {
		assertThat(BOOK.rules().stream().flatMap((rule) -> rule.cases().stream())).isNotEmpty()
			.allSatisfy((each) -> assertThat(ReadingGrade.of(each.suggestion())).as(each.suggestion())
				.isLessThanOrEqualTo(6));
	}

	@Test
	void whatIsOfferedWhileListeningReadsEasilyAndIsThereForEachSuchMoment() {
		assertThat(BOOK.listening()).containsOnlyKeys(Moment.REFLECT, Moment.VALIDATE);
		assertThat(BOOK.listening().values()).allSatisfy((offer) -> {
			assertThat(ReadingGrade.of(offer.suggestion())).isLessThanOrEqualTo(6);
			assertThat(offer.start()).doesNotContain("I ");
		});
	}

	@Test
	void aPatternThatNamesAnUnknownListIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PhraseReader(Map.of()).read("you {bad}"))
			.withMessageContaining("bad");
	}

	@Test
	void aPatternWithTooManyGapsIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PhraseReader(Map.of()).read("a ..6 b ..6 c ..6 d ..6 e"));
	}

	/** What a rule alone finds, in any moment that it is for. */
	private static List<String> rules(String rule, String sentence) {
		Rule alone = BOOK.rules().stream().filter((each) -> each.id().equals(rule)).findFirst().orElseThrow();
		Coach coach = new Coach(new RuleBook(BOOK.spellings(), BOOK.hushes(), BOOK.sayingBack(), BOOK.turns(),
				BOOK.reported(), BOOK.dividers(), BOOK.listening(), List.of(alone)), CoachSettings.NONE);
		return Stream.of(Moment.values())
			.flatMap((moment) -> coach.remarks(sentence, moment).stream())
			.map(Remark::rule)
			.toList();
	}

	private static Stream<Arguments> matching() {
		return BOOK.rules()
			.stream()
			.flatMap((rule) -> rule.matches().stream().map((sentence) -> Arguments.of(rule.id(), sentence)));
	}

	private static Stream<Arguments> leaving() {
		return BOOK.rules()
			.stream()
			.flatMap((rule) -> rule.leaves().stream().map((sentence) -> Arguments.of(rule.id(), sentence)));
	}

}
