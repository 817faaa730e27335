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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Short answers become one text, until its author writes it otherwise. */
class JoinedTests {

	private static final Map<String, Object> PIECES = Map.of("voice", "speak", "moment_seen",
			"We sat down on Monday. The plates were still there.", "feelings", List.of("sad", "tired"), "own_feeling",
			"a bit lost", "needs", List.of("support"), "would_you", "Wash up on Mondays?");

	private static final String TEXT = "When we sat down on Monday. The plates were still there, I feel sad, tired, "
			+ "a bit lost, because I need support. Would you wash up on Mondays?";

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
	@ValueSource(strings = { "moment_seen, nobody", "voice, feelings", "own_words" })
	void onlyTextsAndTagsThatStandBeforeAreJoined(String wrong) throws IOException {
		String spoiled = text().replace("moment_seen, feelings", wrong);
		assertThatExceptionOfType(FormProblem.class).isThrownBy(() -> read(spoiled))
			.satisfies((problem) -> assertThat(problem.reason()).contains("cannot be put together"));
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
