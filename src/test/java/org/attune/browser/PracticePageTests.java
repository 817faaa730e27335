package org.attune.browser;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.attune.CodeApp;
import org.attune.Mailbox;
import org.attune.MovableClock;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.notify.Postman;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** An administrator sets up a practice from nothing, and a counselor comes in. */
@ExtendWith(OutputCaptureExtension.class)
class PracticePageTests extends BrowserTest {

	@RegisterExtension
	private static final Mailbox MAIL = new Mailbox();

	@Autowired
	private MovableClock clock;

	@Autowired
	private Postman postman;

	@Autowired
	private Practice practice;

	private StaffWay way;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry settings) {
		MAIL.settings(settings);
	}

	@BeforeEach
	void know() {
		this.way = new StaffWay(this.clock);
	}

	@Test
	void anAdministratorSetsUpAPracticeFromNothingAndACounselorComesIn(CapturedOutput output) {
		Page amelie = this.browser.page(360, 740, true);
		amelie.navigate(address(StaffWay.firstLink(output.getOut())));
		usable(amelie, "staff-begin");
		amelie.locator("main form .button").click();
		usable(amelie, "staff-set-up");
		CodeApp hers = this.way.setUp(amelie, "Amelie", "amelie@example.org", "seven slow snails");
		usable(amelie, "staff-codes");
		amelie.locator("main a.button").click();
		assertThat(amelie.locator("h1").innerText()).isEqualTo("The practice");
		changeSettings(amelie);
		String contact = invite(amelie);

		Page cora = this.browser.page(360, 740, false);
		cora.navigate(address(Mailbox.link(mails(contact).get(0))));
		cora.locator("main form .button").click();
		assertThat(cora.locator("#f-name").inputValue()).isEqualTo("Cora");
		CodeApp app = this.way.setUp(cora, "Cora", null, "three green birds");
		cora.locator("main a.button").click();
		assertThat(cora.url()).endsWith("/board");
		cora.locator("button.plain").click();
		wrongly(contact);
		cora.navigate(address("/staff/sign-in"));
		this.way.signIn(cora, contact, "three green birds", this.way.code(app));
		assertThat(cora.url()).endsWith("/board");

		acts(amelie, contact);
		amelie.navigate(address("/practice/staff"));
		amelie.locator(".cases a").click();
		usable(amelie, "practice-member");
		amelie.locator("form[action$=closing] button").click();
		assertThat(amelie.locator(".cases li").count()).isEqualTo(1);
		cora.navigate(address("/board"));
		assertThat(cora.url()).endsWith("/lost-link");
		assertThat(hers).isNotNull();
	}

	private void changeSettings(Page amelie) {
		usable(amelie, "practice");
		amelie.fill("#f-cases", "0");
		amelie.locator("main form .button").first().click();
		amelie.locator(".problem a").click();
		assertThat(amelie.locator("#f-cases").inputValue()).isEqualTo("0");
		usable(amelie, "practice-wrong");
		amelie.fill("#f-cases", "12");
		amelie.fill("#f-pager", "http://pager.example.org/secret");
		amelie.locator("main form .button").first().click();
		assertThat(amelie.locator("#f-pager-error").innerText()).contains("starts with https://");
		amelie.check("input[value=always]");
		amelie.check("input[value=monday]");
		amelie.fill("#f-zone", "Europe/Vienna");
		amelie.fill("#f-pager", "https://pager.example.org/secret");
		amelie.locator("main form .button").first().click();
		assertThat(amelie.locator(".notice").innerText()).startsWith("Done.");
		PracticeSettings now = this.practice.settings();
		assertThat(now.always()).isTrue();
		assertThat(now.load().cases()).isEqualTo(12);
		assertThat(now.hours().words()).isEqualTo("MONDAY 09:00-17:00 Europe/Vienna");
	}

	private String invite(Page amelie) {
		String contact = UUID.randomUUID() + "@example.org";
		amelie.navigate(address("/practice/staff"));
		usable(amelie, "practice-staff");
		amelie.fill("#f-name", "Cora");
		amelie.fill("#f-contact", contact);
		amelie.locator("main form .button").click();
		assertThat(amelie.locator(".cases li").count()).isEqualTo(2);
		return contact;
	}

	private void wrongly(String contact) {
		Page stranger = this.browser.page(360, 740, true);
		stranger.navigate(address("/staff/sign-in"));
		usable(stranger, "staff-sign-in");
		this.way.signIn(stranger, contact, "three green birds", "000000");
		assertThat(stranger.locator(".problem h2").innerText()).isEqualTo("That did not fit");
		usable(stranger, "staff-sign-in-wrong");
	}

	private void acts(Page amelie, String contact) {
		amelie.navigate(address("/practice/acts"));
		usable(amelie, "practice-acts");
		assertThat(amelie.locator("main").innerText())
			.contains("Amelie set up", "Amelie invited Cora.", "Cora set up", "Amelie changed how the practice works.",
					"Open talks: 20 → 12", "Hours on duty: – → Monday: 09:00-17:00 Europe/Vienna",
					"When it needs one → Each talk, from the start")
			.doesNotContain("secret", contact);
	}

	private List<String> mails(String contact) {
		return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.postman.work();
			return MAIL.sent(contact);
		}, (mails) -> !mails.isEmpty());
	}

	private static void usable(Page page, String name) {
		Axe.assertUsable(page);
		Fit.assertFits(page, name);
	}

}
