package org.attune.browser;

import java.util.UUID;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.attune.WayIn;
import org.attune.identity.Accounts;
import org.attune.identity.staff.StaffAccounts;
import org.attune.identity.staff.StaffSignIn;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A counselor makes a passkey on a device and comes in by it. */
class PasskeyTests extends BrowserTest {

	@Autowired
	private Accounts accounts;

	@Autowired
	private StaffAccounts staff;

	@Autowired
	private StaffSignIn signIn;

	@Autowired
	private WayIn wayIn;

	@Autowired
	private JdbcClient jdbc;

	private UUID cora;

	private Page page;

	@BeforeEach
	void makesAPasskey() {
		this.cora = this.accounts.create(Visitor.Kind.COUNSELOR, "Cora", UUID.randomUUID() + "@example.org");
		this.page = comesIn(this.cora, true);
		device(this.page, true);
		this.page.navigate(address("/account"));
		Axe.assertUsable(this.page);
		this.page.waitForNavigation(() -> this.page.locator("[data-passkey=make] button").click());
		assertThat(keys().count()).isEqualTo(1);
		assertThat(keys().innerText()).contains("Made", "Last used");
		Fit.assertFits(this.page, "account-staff");
		this.page.context().clearCookies();
		this.page.navigate(address("/staff/sign-in"));
	}

	@Test
	void thePasskeyAloneLetsIn() {
		enters();
		this.page.waitForURL("**/board");
		this.page.navigate(address("/account"));
		keys().locator("button").click();
		assertThat(keys().count()).isZero();
		assertThat(this.jdbc.sql("select kind from staff_act where about = :cora order by act_id")
			.param("cora", this.cora)
			.query(String.class)
			.list()).containsExactly("passkey-made", "passkey-removed");
	}

	@Test
	void thePasskeyLetsInWhateverOthersTriedWithThePassword() {
		this.wayIn.give(this.cora);
		String contact = this.accounts.contact(this.cora).orElseThrow();
		for (int tries = 0; tries < 10; tries++) {
			assertThat(this.signIn.signIn(contact, WayIn.PASSWORD, "000000", "198.51.100.7")).isEmpty();
		}
		enters();
		this.page.waitForURL("**/board");
	}

	@Test
	void anotherDeviceAndWhoWasClosedDoNotComeIn() {
		Page stranger = this.browser.page(360, 740, true);
		device(stranger, true);
		stranger.navigate(address("/staff/sign-in"));
		stranger.locator("[data-passkey=enter] button").click();
		stranger.locator("[data-passkey] [role=alert]").waitFor();
		this.staff.close(this.cora);
		enters();
		this.page.locator("[data-passkey] [role=alert]").waitFor();
		Axe.assertUsable(this.page);
		this.page.navigate(address("/board"));
		assertThat(this.page.url()).endsWith("/lost-link");
	}

	private Locator keys() {
		return this.page.locator("main li",
				new Page.LocatorOptions().setHas(this.page.locator("form[action$=removal]")));
	}

	private void enters() {
		this.page.locator("[data-passkey=enter] button").click();
	}

	/** Gives the browser a device that makes sure who holds it. */
	private static void device(Page page, boolean verifies) {
		CDPSession session = page.context().newCDPSession(page);
		session.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", verifies);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject device = new JsonObject();
		device.add("options", options);
		session.send("WebAuthn.addVirtualAuthenticator", device);
	}

}
