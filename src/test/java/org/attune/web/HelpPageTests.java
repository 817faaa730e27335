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
	void whereThereIsOneLanguageNobodyIsAskedForIt() throws Exception {
		assertThat(guest().opens("/").body()).doesNotContain("/language");
	}

}
