package org.attune.browser;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.attune.Mailbox;
import org.attune.MovableClock;
import org.attune.notify.Postman;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From nothing to a case that was brought back: a practice is set up, somebody says that
 * they are afraid, a counselor sees to it, and whoever talks with them reads on every
 * page what they would read had the other been late and asked for a shuttle.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = { "attune.mail.quiet.from=00:00", "attune.mail.quiet.until=00:00" })
class BroughtBackTests extends BrowserTest {

	@RegisterExtension
	private static final Mailbox MAIL = new Mailbox();

	private static final Duration MINUTE = Duration.ofSeconds(60);

	@Autowired
	private MovableClock clock;

	@Autowired
	private Postman postman;

	private final String contact = UUID.randomUUID() + "@example.org";

	private Cora cora;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry settings) {
		MAIL.settings(settings);
	}

	@Test
	void aCounselorOfANewPracticeBringsACaseBackAndTheOtherReadsWhatTheyAlwaysRead(CapturedOutput output) {
		setsUp(output);
		List<String> ordinary = reads(false);
		assertThat(ordinary).hasSizeGreaterThan(70);
		List<String> danger = reads(true);
		String moment = "";
		for (int place = 0; place < Math.min(danger.size(), ordinary.size()); place++) {
			moment = ordinary.get(place).startsWith("== ") ? ordinary.get(place) : moment;
			assertThat(danger.get(place)).as(moment).isEqualTo(ordinary.get(place));
		}
		assertThat(danger).hasSameSizeAs(ordinary);
	}

	private void setsUp(CapturedOutput output) {
		StaffWay way = new StaffWay(this.clock);
		Page amelie = this.browser.page(1280, 800, true);
		amelie.navigate(address(StaffWay.firstLink(output.getOut())));
		amelie.locator("main form .button").click();
		way.setUp(amelie, "Amelie", "amelie@example.org", "seven slow snails");
		amelie.locator("main a.button").click();
		amelie.check("input[value=always]");
		amelie.locator("main form .button").first().click();
		assertThat(amelie.locator(".notice").innerText()).startsWith("Done.");
		amelie.navigate(address("/practice/staff"));
		amelie.fill("#f-name", "Cora");
		amelie.fill("#f-contact", this.contact);
		amelie.locator("main form .button").click();
		Page cora = this.browser.page(360, 740, true);
		cora.navigate(address(Mailbox.link(mails(1).get(0))));
		cora.locator("main form .button").click();
		way.setUp(cora, "Cora", null, "three green birds");
		this.cora = new Cora(cora, this::address);
	}

	/** All that Ben reads while Ana is in danger, or is late and asks for a shuttle. */
	private List<String> reads(boolean danger) {
		Talk talk = talk("quick-talk", "Ben");
		Walker ana = walks(talk, 0, "ana");
		Walker ben = walks(talk, 1, "ben");
		this.cora.takes(talk.path());
		Transcript transcript = new Transcript(ben.page(), this::address, talk.path());
		ana.answer(address(talk.path()));
		ben.answer(address(talk.path()));
		transcript.read("asked if it is safe");
		int before = MAIL.sent(this.contact).size();
		if (danger) {
			ana.says("afraid", "yes").answer(address(talk.path()));
		}
		ben.answer(address(talk.path()));
		transcript.read("waits for Ana");
		this.clock.forward(MINUTE.minusSeconds(1));
		if (danger) {
			assertThat(mails(before + 1)).hasSize(before + 1);
			String alert = this.cora.isCalled(talk.path());
			this.cora.writesAlone(talk.path(), ana.page());
			this.cora.putsOnShuttle(alert);
			this.cora.letsGoOn(talk.path());
		}
		else {
			asksForAShuttle(ana.page(), talk);
			ana.answer(address(talk.path()));
		}
		transcript.read("through the counselor");
		saysSomething(talk, ana, transcript);
		this.cora.bringsBack(talk.path());
		transcript.read("brought back");
		ben.answer(address(talk.path()));
		ana.answer(address(talk.path()));
		transcript.read("and on");
		return transcript.seen();
	}

	private Walker walks(Talk talk, int person, String name) {
		return new Walker(looksAt(talk, person, true), name, "speak", (page, place) -> {
		});
	}

	private void asksForAShuttle(Page ana, Talk talk) {
		ana.navigate(address(talk.path() + "/shuttle"));
		button(ana, "Ask for it").click();
		assertThat(ana.locator("main").innerText()).contains("A counselor reads each text first");
	}

	/** What Ana says comes once the counselor passed it on. */
	private void saysSomething(Talk talk, Walker ana, Transcript transcript) {
		ana.answer(address(talk.path()));
		transcript.read("a text waits");
		this.cora.passesOn(talk.path());
		transcript.read("a text was passed on");
	}

	/** What Cora was written, once that is so many. */
	private List<String> mails(int count) {
		return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			this.postman.work();
			return MAIL.sent(this.contact);
		}, (mails) -> mails.size() >= count);
	}

}
