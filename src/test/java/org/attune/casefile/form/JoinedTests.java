package org.attune.casefile.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Short answers become one text, until its author writes it otherwise. */
class JoinedTests {

	private static final Map<String, Object> PIECES = Map.of("voice", "speak", "moment_seen",
			"We sat down on Monday. The plates were still there.", "feelings", List.of("sad", "tired"), "own_feeling",
			"a bit lost", "needs", List.of("support"), "would_you", "wash up on Mondays?");

	private static final String TEXT = "We sat down on Monday. The plates were still there. I feel sad, tired and a bit lost, "
			+ "because I need support. Would you wash up on Mondays?";

	@Test
	void whatWasAnsweredInShortIsPutTogether() throws IOException {
		assertThat(AnswerCheck.check(speak(), PIECES).orRefuse()).containsEntry("own_words", TEXT);
	}

	@Test
	void whatTheAuthorWroteStays() throws IOException {
		Map<String, Object> written = new HashMap<>(PIECES);
		written.put("own_words", "I was sad on Monday.");
		assertThat(AnswerCheck.check(speak(), written).orRefuse()).containsEntry("own_words", "I was sad on Monday.");
	}

	@Test
	void whatStandsInTheTextIsNamedSoThatNobodyReadsItTwice() throws IOException {
		assertThat(Joined.pieces(speak(), Map.of("own_words", TEXT))).containsExactlyInAnyOrder("moment_seen",
				"feelings", "own_feeling", "needs", "please_know", "would_you");
		assertThat(Joined.pieces(speak(), PIECES)).isEmpty();
	}

	@Test
	void whoOnlyListensSaysNothing() throws IOException {
		assertThat(AnswerCheck.check(speak(), Map.of("voice", "listen")).orRefuse())
			.isEqualTo(Map.of("voice", "listen"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Ben came home late|When Ben came home late", "You came home late.|When you came home late",
					"When you came home late...|When you came home late", "when Ben called|When Ben called",
					"I sat alone at dinner  |When I sat alone at dinner", "Äpfel lagen herum|When Äpfel lagen herum",
					"It's 7 p.m. and nobody came|When it's 7 p.m. and nobody came",
					"Grace and I ate|When Grace and I ate", "the call came at 7 p.m.|When the call came at 7 p.m.",
					"YOU SHOUTED at me|When YOU SHOUTED at me", "Will forgot the cake 😢|When Will forgot the cake 😢",
					"iPhones lay on the table|When iPhones lay on the table" })
	void aMomentLeadsIntoTheFeeling(String typed, String begins) throws IOException {
		assertThat(text(Map.of("moment_seen", typed))).isEqualTo(begins + ", I feel sad, because I need support.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "You left. I stayed|You left. I stayed.", "you left! Ben cried.|You left! Ben cried.",
					"Where were you on Friday?|Where were you on Friday?",
					"When Ben left, I cried. It was dark|When Ben left, I cried. It was dark.",
					"You forgot me. 😢|You forgot me. 😢", "We ate\\nBen left|We ate\\nBen left." })
	void aMomentOfSeveralSentencesStandsByItself(String typed, String stands) throws IOException {
		assertThat(text(Map.of("moment_seen", typed.replace("\\n", "\n"))))
			.isEqualTo(stands.replace("\\n", "\n") + " I feel sad, because I need support.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "wash up tonight|Would you wash up tonight?", "Please call me.|Would you please call me?",
					"Would you call me|Would you call me?", "would you call Ben?  |Would you call Ben?",
					"you call me?|Would you call me?", "Could you call me?|Could you call me?",
					"can we talk on Sunday|Can we talk on Sunday?",
					"call me! It would help|Would you call me? It would help.", "hug me 🤗|Would you hug me? 🤗",
					"call? 🙏|Would you call? 🙏", "do the dishes|Would you do the dishes?",
					"I'd like a walk with you|I'd like a walk with you." })
	void aWishEndsAsAQuestionAndAWholeOneIsKept(String typed, String question) throws IOException {
		assertThat(text(Map.of("would_you", typed))).endsWith(" because I need support. " + question);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "I love you|Please know I love you.",
					"Please know that I care. Ben too|Please know that I care. Ben too.",
					"You matter to me ❤️|Please know you matter to me. ❤️", "Ben is right!|Please know Ben is right!" })
	void whatTheyShouldKnowEndsAsASentence(String typed, String told) throws IOException {
		assertThat(text(Map.of("please_know", typed))).endsWith(" because I need support. " + told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sad,lonely,tired||sad, lonely and tired", "sad,lonely||sad and lonely",
			"sad|tired and empty|sad, tired and empty", "sad|I feel like stone.|sad and like stone",
			"sad|Like the day Ben left|sad and like the day Ben left", "dont_know||something I have no word for yet",
			"sad|I am so angry|sad and so angry", "sad|I\u2019m cold|sad and cold",
			"hurt,mixed||hurt and many things at once", "sad,dont_know||sad and something I have no word for yet",
			"nothing_much||nothing much", "sad|empty, alone.|sad, empty and alone" })
	void feelingsAreARowWithAnAnd(String feelings, String own, String row) throws IOException {
		Map<String, Object> answers = new HashMap<>(Map.of("feelings", List.of(feelings.split(","))));
		answers.put("own_feeling", own);
		assertThat(text(answers)).isEqualTo("When we ate, I feel " + row + ", because I need support.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "that you cook|cook?", "you could put it away|put it away?", "to call me|call me?", "cook|cook?",
					"tonight be home|tonight be home?", "Would you cook|cook?",
					"that you are home by six|be home by six?", "you are home by six|be home by six?",
					"that you don\u2019t shout|not shout?", "Don't shout|not shout?",
					"that we eat at one table|make sure that we eat at one table?", "that|that?" })
	void aWishThatBeginsAgainBehindItsLabelReadsAsOneQuestion(String wish, String question) throws IOException {
		assertThat(text(Map.of("would_you", wish))).endsWith(" Would you " + question);
	}

	@Test
	void onlyWordsOfThePiecesAreLeftOut() throws IOException {
		assertThatExceptionOfType(FormProblem.class)
			.isThrownBy(() -> FormTexts.translate(speak(), Map.of("own_words.drops", "nobody = that")))
			.satisfies((problem) -> assertThat(problem.reason()).contains("leaves out"));
	}

	@Test
	void whoDoesNotKnowWhatTheyNeedSaysSo() throws IOException {
		assertThat(text(Map.of("needs", List.of("rest", "dont_know"))))
			.endsWith("because I need rest and something I cannot name yet.");
	}

	@Test
	void anotherLanguageBringsItsOwnWords() throws IOException {
		Form german = FormTexts.translate(speak(), Map.of("own_words.and", "und", "feelings.label", "Ich bin ...",
				"feelings.sad", "traurig", "feelings.tired", "müde", "own_words.says", "feelings.dont_know = wortlos"));
		assertThat(Joined.text(german, own(german), Map.of("feelings", List.of("dont_know", "sad", "tired"))))
			.isEqualTo("Ich bin wortlos, traurig und müde.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "feelings.nobody = odd", "voice.speak = odd", "odd" })
	void onlyChoicesOfThePiecesAreCalledOtherwise(String says) throws IOException {
		assertThatExceptionOfType(FormProblem.class)
			.isThrownBy(() -> FormTexts.translate(speak(), Map.of("own_words.says", says)))
			.satisfies((problem) -> assertThat(problem.reason()).contains("called in the text"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "moment_seen, nobody", "voice, feelings", "own_words" })
	void onlyTextsAndTagsThatStandBeforeAreJoined(String wrong) throws IOException {
		String spoiled = text().replace("moment_seen, feelings", wrong);
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> read(spoiled))
			.satisfies((problem) -> assertThat(problem.reason()).contains("cannot be put together"));
	}

	/** The text from these answers, and a few usual ones beside them. */
	private static String text(Map<String, ?> answers) throws IOException {
		Map<String, Object> all = new HashMap<>(
				Map.of("moment_seen", "We ate", "feelings", List.of("sad"), "needs", List.of("support")));
		all.putAll(answers);
		Form form = speak();
		return Joined.text(form, own(form), all);
	}

	private static Field own(Form form) {
		return form.fields().stream().filter((field) -> field.key().equals("own_words")).findFirst().orElseThrow();
	}

	private static Form speak() throws IOException {
		return read(text());
	}

	private static Form read(String form) {
		return FormReader.read("forms/speak.form", form.getBytes(StandardCharsets.UTF_8));
	}

	private static String text() throws IOException {
		return Files.readString(Path.of("processes/forms/speak.form"));
	}

}
