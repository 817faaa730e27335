package org.attune.identity.secret;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodeTests {

	/** The secret of the test vectors in RFC 6238, appendix B. */
	private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037" })
	void codesAreThoseOfTheStandard(long second, String code) {
		assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
		assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
	}

	@Test
	void aStepEarlyOrLateIsFineAndNoMore() {
		Instant then = Instant.ofEpochSecond(1111111111);
		String code = OneTimeCode.at(SECRET, then);
		assertThat(OneTimeCode.step(SECRET, code, then.plusSeconds(30))).isPresent();
		assertThat(OneTimeCode.step(SECRET, code, then.minusSeconds(30))).isPresent();
		assertThat(OneTimeCode.step(SECRET, code, then.plusSeconds(75))).isEmpty();
		assertThat(OneTimeCode.step(SECRET, "", then)).isEmpty();
	}

	@Test
	void aSecretHas160BitsAndCanBeTyped() {
		assertThat(OneTimeCode.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCode.secret());
		assertThat(Base32.encode("foobar1234".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOIYTEMZU");
		assertThat(Base32.decode("MZXW6YTBOIYTEMZU")).asString().isEqualTo("foobar1234");
	}

}
