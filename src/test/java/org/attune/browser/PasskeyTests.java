package org.attune.browser;

import java.util.UUID;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.attune.identity.Accounts;
import org.attune.identity.staff.StaffAccounts;
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
		assertThat(this.page.locator("main").innerText()).contains("You have 1.");
		Fit.assertFits(this.page, "account-staff");
		this.page.context().clearCookies();
		this.page.navigate(address("/staff/sign-in"));
	}

	@Test
	void thePasskeyAloneLetsIn() {
		enters();
		this.page.waitForURL("**/board");
		this.page.navigate(address("/account"));
		this.page.locator("form[action$=removal] button").click();
		assertThat(this.page.locator("main").innerText()).doesNotContain("You have 1.");
		assertThat(this.jdbc.sql("select kind from staff_act where about = :cora order by act_id")
			.param("cora", this.cora)
			.query(String.class)
			.list()).containsExactly("passkey-made", "passkeys-removed");
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
