package org.attune.web.practice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where notes may go: nowhere that somebody on the way could read them. */
class PagerAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://pager.example.org", "https://pager.example.org:8443/notes?key=x",
			"HTTPS://pager.example.org/", "http://localhost:9000/x", "http://127.0.0.1:9000", "http://127.1.2.3/",
			"http://[::1]:9000/", "https://192.0.2.7/hook" })
	void notesGoOverHttpsOrToThisMachine(String address) {
		assertThat(PagerAddress.fits(address)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://pager.example.org/", "http://127.0.0.1.example.org/",
			"http://localhost.example.org", "ftp://pager.example.org/", "https://", "https:///x",
			"https://user:word@pager.example.org/", "https://pager.example.org/#x", "https://pager.example.org:0/",
			"https://pager.example.org:99999/", "https://pager example.org/", "pager.example.org",
			"//pager.example.org/", "file:///etc/passwd", "x" })
	void notesGoNowhereElse(String address) {
		assertThat(PagerAddress.fits(address)).isFalse();
	}

}
