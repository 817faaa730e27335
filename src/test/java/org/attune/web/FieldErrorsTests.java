package org.attune.web;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A line above the form says what to mend. */
class FieldErrorsTests {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	@BeforeEach
	void reads() {
		this.messages.setBasename("messages");
		LocaleContextHolder.setLocale(Locale.ROOT);
	}

	@AfterEach
	void forgets() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "You said ...|You said: Please fill this in.",
			"Your name.|Your name: Please fill this in.", "How was it?|How was it? Please fill this in." })
	void aLabelThatGoesOnIsClosed(String label, String line) {
		assertThat(new FieldErrors(this.messages).line(label, "Please fill this in.")).isEqualTo(line);
	}

}
