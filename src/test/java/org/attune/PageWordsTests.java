package org.attune;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word that pages and mails put before people is easy to read. */
@ExtendWith(SoftAssertionsExtension.class)
class PageWordsTests {

	private static final int LONGEST_SENTENCE = 20;

	private static final double HIGHEST_GRADE = 6;

	@InjectSoftAssertions
	private SoftAssertions softly;

	@ParameterizedTest
	@ValueSource(strings = { "messages", "journal", "staff", "safety", "fields", "mails", "demo" })
	void pagesAndMailsSpeakPlainly(String name) throws IOException {
		Properties texts = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of("src/main/resources", name + ".properties"))) {
			texts.load(file);
		}
		assertThat(texts).isNotEmpty();
		texts.forEach((key, text) -> isPlain(key.toString(), text.toString()));
	}

	private void isPlain(String key, String text) {
		this.softly.assertThat(ReadingGrade.longestSentence(text)).as(key).isLessThanOrEqualTo(LONGEST_SENTENCE);
		this.softly.assertThat(ReadingGrade.of(text)).as(key).isLessThanOrEqualTo(HIGHEST_GRADE);
	}

}
