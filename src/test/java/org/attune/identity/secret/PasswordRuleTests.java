package org.attune.identity.secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {

	private final PasswordRule rule = new PasswordRule();

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "Password!2026", "P@ssw0rd12345", "123456789012", "qwertyuiop12",
			"aaaaaaaaaaaa", "abcabcabcabc", "abcdefghijkl", "letmeinletmein", "12345iloveyou!", "098765432109",
			"Attune2026!!" })
	void whatOthersWouldTryFirstIsRefused(String password) {
		assertThat(this.rule.wrong(password)).contains("password-common");
	}

	@ParameterizedTest
	@ValueSource(strings = { "three green birds", "K7!kd0aaPq2z", "my dog eats passwords", "grüne Äpfel und Öl" })
	void aLongOneOfOnesOwnIsFine(String password) {
		assertThat(this.rule.wrong(password, "Cora Klein", "cora@example.org")).isEmpty();
	}

	@Test
	void itIsLongEnoughAndNotLongerThanWhatCounts() {
		assertThat(this.rule.wrong("short words")).contains("password-short");
		assertThat(this.rule.wrong("one two three ".repeat(6))).contains("password-long");
		assertThat(this.rule.wrong("ein Maß für Öl")).isEmpty();
	}

	@Test
	void onesOwnNameIsNoSecret() {
		assertThat(this.rule.wrong("corinna12345", "Corinna", null)).contains("password-own");
		assertThat(this.rule.wrong("x-corinna.k-99", null, "corinna.k@example.org")).contains("password-own");
		assertThat(this.rule.wrong("corinna eats four green apples", "Corinna")).isEmpty();
	}

}
