package org.attune.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Help and a fast way out, before anything else on every page. */
@TestPropertySource(properties = "attune.exit=https://weather.example.org/")
class HelpPageTests extends EntryTest {

	@Test
	void helpAndAFastWayOutStandBeforeTheMainPartOfEveryPage() throws Exception {
		Guest ana = comesIn(person("Ana", address()));
		for (String path : List.of("/", "/help", "/lost-link", "/cases", "/cases/new", "/account", "/language",
				"/nothing")) {
			String head = ana.opens(path).body().split("<main", 2)[0];
			assertThat(head).as(path).contains("href=\"/help\"", "href=\"https://weather.example.org/\"", "Quick exit");
		}
		assertThat(guest().opens("/start").body().split("<main", 2)[0]).contains("href=\"/help\"", "Quick exit");
	}

	@Test
	void helpIsThereForEverybody() throws Exception {
		assertThat(guest().opens("/help").body()).contains("Call your local emergency number.", "How to stop",
				"Press &quot;Quick exit&quot;");
	}

	@Test
	void theNumbersOfACountryStandOnThePageAtOnce() throws Exception {
		String german = guest().opens("/help?country=DE").body();
		assertThat(german).contains("<h3>Germany</h3>", "href=\"tel:112\"", "0800 1110111", "Not yet looked at")
			.doesNotContain("Samaritans")
			.as("a day in words")
			.doesNotContainPattern("down on \\d{4}-");
		assertThat(guest().opens("/help?country=").body()).contains("Samaritans", "Telefonseelsorge");
		assertThat(guest().opens("/help?country=XX").status()).isEqualTo(200);
	}

	@Test
	void theCountryOfTheReaderComesFirst() throws Exception {
		assertThat(guest("en-GB").opens("/help").body()).contains("<h3>United Kingdom</h3>", "116 123")
			.doesNotContain("Telefonseelsorge");
	}

	@Test
	void programsReadItWithoutAToken() throws Exception {
		assertThat(guest().opens("/api/v1/help?country=gb").body()).contains("\"kind\":\"emergency\"",
				"\"number\":\"999\"", "\"checked\":false");
	}

	@Test
	void whereThereIsOneLanguageNobodyIsAskedForIt() throws Exception {
		assertThat(guest().opens("/").body()).doesNotContain("/language");
	}

}
