package org.attune.web;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A person changes the address they are reached at. */
class AddressTests extends EntryTest {

	private final String before = address();

	private final String after = address();

	@Test
	void theNewAddressCountsOnceItsLinkWasOpenedAndTheOldOneIsTold() throws Exception {
		UUID account = person("Ana", this.before);
		Guest ana = comesIn(account).opens("/account");
		assertThat(ana.body()).contains(this.before);
		ana.sends("/account/address", "contact", this.after);
		assertThat(ana.body()).contains("We sent a link to " + this.after);
		assertThat(this.accounts.contact(account)).contains(this.before);
		String link = link(mails(this.after, 1).get(0));
		assertThat(mails(this.before, 1).get(0)).contains("Subject: Your mail address here").doesNotContain(this.after);
		ana.opens(link).opens(link);
		confirm(ana, link);
		assertThat(ana.path()).isEqualTo("/account?changed");
		assertThat(this.accounts.contact(account)).contains(this.after);
		assertThat(this.accounts.findByContact(this.after)).contains(account);
		assertThat(this.accounts.findByContact(this.before)).isEmpty();
		assertThat(ana.addresses()).noneMatch((line) -> line.contains("@") || line.contains("%40"));
	}

	@Test
	void aMistypedAddressBringsNobodyIn() throws Exception {
		UUID account = person("Ana", this.before);
		comesIn(account).opens("/account").sends("/account/address", "contact", this.after);
		String link = link(mails(this.after, 1).get(0));
		Guest stranger = guest().opens(link);
		assertThat(stranger.body()).contains("Please use your link");
		Guest zoe = comesIn(person("Zoe", address())).opens(link);
		confirm(zoe, link);
		assertThat(zoe.status()).isEqualTo(422);
		assertThat(this.accounts.contact(account)).contains(this.before);
	}

	@Test
	void whatWasAskedForIsStoppedAndAnAddressOfSomebodyElseIsNotTaken() throws Exception {
		UUID account = person("Ana", this.before);
		Guest ana = comesIn(account).opens("/account").sends("/account/address", "contact", this.after);
		String link = link(mails(this.after, 1).get(0));
		ana.opens("/account").sends("/account/address/cancel");
		assertThat(ana.body()).doesNotContain(this.after);
		confirm(ana.opens(link), link);
		assertThat(ana.body()).contains("This link is not the newest one, or too old.");
		ana.opens("/account").sends("/account/address", "contact", this.after);
		person("Ben", this.after);
		String again = link(mails(this.after, 2).get(1));
		confirm(ana.opens(again), again);
		assertThat(ana.body()).contains("Somebody here is known by this address already.");
		assertThat(this.accounts.contact(account)).contains(this.before);
	}

	@Test
	void anAddressThatIsNoneComesBackAsItWasTyped() throws Exception {
		Guest ana = comesIn(person("Ana", null)).opens("/account");
		assertThat(ana.body()).contains("We have no mail address of yours.");
		ana.sends("/account/address", "contact", "ana at home");
		assertThat(ana.status()).isEqualTo(422);
		assertThat(ana.body()).contains("value=\"ana at home\"", "Please check the e-mail address.");
	}

	@Test
	void aProgramChangesNameAddressAndLanguage() throws Exception {
		UUID account = person("", this.before);
		String token = this.tokens.issue(account, Duration.ofHours(1));
		String nameless = """
				{"process":"quick-talk","topic":"Sundays","relationship":"friends","people":[{"name":"Ben"}]}""";
		assertThat(api("POST", "/cases", token, nameless).body()).contains("\"field\":\"name\"");
		assertThat(api("PATCH", "/account", token, "{\"name\":\"Ana\",\"language\":\"en\"}").statusCode())
			.isEqualTo(204);
		assertThat(api("PATCH", "/account", token, "{\"language\":\"tlh\"}").statusCode()).isEqualTo(422);
		assertThat(api("PUT", "/account/address", token, "{\"contact\":\"%s\"}".formatted(this.after)).statusCode())
			.isEqualTo(202);
		assertThat(api("GET", "/account", token, null).body()).contains("\"name\":\"Ana\"", this.before,
				"\"wanted\":\"" + this.after, "\"language\":\"en\"");
		String secret = link(mails(this.after, 1).get(0)).replaceFirst(".*token=", "");
		assertThat(api("POST", "/account/address/confirmation", token, "{\"token\":\"%s\"}".formatted(secret))
			.statusCode()).isEqualTo(204);
		assertThat(api("DELETE", "/account/address/wanted", token, null).statusCode()).isEqualTo(204);
		assertThat(this.accounts.contact(account)).contains(this.after);
		assertThat(api("GET", "/account", PORTAL, null).statusCode()).isEqualTo(403);
	}

	@Test
	void aProgramChangesWhenMailsMayCome() throws Exception {
		String token = this.tokens.issue(person("Ana", null), Duration.ofHours(1));
		for (String wrong : new String[] { "{\"zone\":\"Nowhere\"}", "{\"quietFrom\":\"21:00\"}",
				"{\"quietFrom\":\"21:00\",\"quietUntil\":\"late\"}" }) {
			assertThat(api("PATCH", "/account", token, wrong).statusCode()).as(wrong).isEqualTo(422);
		}
		assertThat(api("PATCH", "/account", token,
				"{\"zone\":\"Asia/Tokyo\",\"quietFrom\":\"20:00\",\"quietUntil\":\"09:30\"}")
			.statusCode()).isEqualTo(204);
		assertThat(api("PATCH", "/account", token, "{\"name\":\"Anna\"}").statusCode()).isEqualTo(204);
		assertThat(api("GET", "/account", token, null).body()).contains("\"zone\":\"Asia/Tokyo\"",
				"\"quietFrom\":\"20:00\"", "\"quietUntil\":\"09:30\"");
		assertThat(
				api("PATCH", "/account", token, "{\"zone\":\"\",\"quietFrom\":\"\",\"quietUntil\":\"\"}").statusCode())
			.isEqualTo(204);
		assertThat(api("GET", "/account", token, null).body()).contains("\"zone\":null", "\"quietFrom\":null");
	}

	private static void confirm(Guest guest, String link) throws Exception {
		guest.sends("/account/address/confirmation", "token", link.substring(link.indexOf('=') + 1));
	}

}
