package org.attune.web;

import java.util.Locale;
import java.util.UUID;

import org.attune.identity.SpokenLanguage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages and mails where there are words in two languages. */
@TestPropertySource(
		properties = "spring.messages.basename=languages/words,messages,staff,safety,audit,follow,invalid,fields,problems,mails,demo")
class LanguageTests extends EntryTest {

	@Autowired
	private SpokenLanguage spoken;

	@Test
	void theBrowserTellsTheLanguageUntilTheReaderChooses() throws Exception {
		assertThat(guest("de-AT,de;q=0.9").opens("/").body()).contains("Redet in Ruhe", "<html lang=\"de\">");
		Guest ana = guest("en").opens("/");
		assertThat(ana.body()).contains("Talk it over, calmly", "<html lang=\"en\">", "href=\"/language\"");
		assertThat(ana.opens("/language").body()).contains(">English<", ">Deutsch<", "lang=\"de\"");
		ana.sends("/language", "language", "de");
		assertThat(ana.path()).isEqualTo("/");
		assertThat(ana.body()).contains("Redet in Ruhe");
		ana.opens("/language").sends("/language", "language", "tlh");
		assertThat(ana.body()).as("no such language").contains("Redet in Ruhe");
	}

	@Test
	void aChoiceComesAlongWithItsPersonAndHoldsForTheirMails() throws Exception {
		String address = address();
		UUID account = person("Ana", address);
		comesIn(account).opens("/language").sends("/language", "language", "de");
		assertThat(this.spoken.of(account)).contains(Locale.GERMAN);
		assertThat(comesIn(account).opens("/").body()).as("on another device").contains("Redet in Ruhe");
		guest().opens("/lost-link").sends("/lost-link", "contact", address);
		assertThat(mails(address, 1).get(0)).contains("Subject: Dein neuer Link");
	}

	@Test
	void whoBeginsGetsTheirFirstMailInTheLanguageTheyRead() throws Exception {
		String address = address();
		guest("de").opens("/start").sends("/start", "contact", address);
		mails(address, 1);
		assertThat(this.accounts.findByContact(address).flatMap(this.spoken::of)).contains(Locale.GERMAN);
	}

}
