package org.attune.casefile.form;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EffortTests {

	@Test
	void whatIsChosenTakesLessThanWhatIsWritten() {
		assertThat(minutes(required(SampleForms.READY), required(SampleForms.CALM))).isEqualTo(1);
		assertThat(minutes(text(800, true))).isEqualTo(5);
		assertThat(minutes(text(300, true))).isEqualTo(3);
		assertThat(minutes(text(50, true))).isEqualTo(1);
	}

	@Test
	void whatCanBeLeftOutCountsHalf() {
		assertThat(minutes(text(400, false))).isEqualTo(2);
		assertThat(minutes(text(400, true), SampleForms.READY, SampleForms.CALM)).isEqualTo(5);
	}

	@Test
	void aListIsTwoRowsOfIt() {
		assertThat(minutes(SampleForms.ACTIONS)).isEqualTo(3);
	}

	@Test
	void nothingTakesLessThanAMinute() {
		assertThat(minutes(SampleForms.AGREE)).isEqualTo(1);
	}

	private static int minutes(String... components) {
		return Effort.minutes(SampleForms.form(components));
	}

	private static String required(String component) {
		return SampleForms.with(component, "validate", "{\"required\": true}");
	}

	private static String text(int longest, boolean required) {
		return SampleForms.with(SampleForms.WORDS, "validate",
				"{\"required\": %s, \"maxLength\": %d}".formatted(required, longest));
	}

}
