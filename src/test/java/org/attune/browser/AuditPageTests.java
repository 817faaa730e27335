package org.attune.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.attune.MovableClock;
import org.attune.audit.QuickTalks;
import org.attune.audit.checkpoint.Checkpoints;
import org.attune.audit.conformance.CheckCase;
import org.attune.audit.conformance.Watch;
import org.attune.audit.figures.Collect;
import org.attune.identity.Accounts;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An auditor sees how cases went, and no word of what was said, nor a name. */
@Import(QuickTalks.class)
class AuditPageTests extends BrowserTest {

	/** The names of the people, what they wrote, and what they talk about. */
	private static final Pattern WORDS = Pattern.compile("\\b(Ana|Ben|kitchen|Sundays)\\b", Pattern.CASE_INSENSITIVE);

	@Autowired
	private Accounts staff;

	@Autowired
	private QuickTalks talks;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Watch watch;

	@Autowired
	private CheckCase checkCase;

	@Autowired
	private Collect collect;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyPageOfAnAuditorCanBeUsedOnAPhoneAndOnADeskAndHoldsNoWordOfPeople() {
		CaseId talk = fiveTalks();
		Page abel = comesIn(auditor(), true);
		for (String page : pages(talk)) {
			assertThat(abel.navigate(address(page)).status()).as(page).isEqualTo(200);
			assertWordless(abel);
			Axe.assertUsable(abel);
			Fit.assertFits(abel, page.replaceAll("[^a-z]", "-"));
			abel.setViewportSize(1280, 800);
			Axe.assertUsable(abel);
			abel.setViewportSize(360, 740);
		}
	}

	@Test
	void aCheckpointAndAProofAreReadAndKept() {
		fiveTalks();
		Page abel = comesIn(auditor(), true);
		abel.navigate(address("/audit/checkpoints"));
		abel.locator("ol.moments a").first().click();
		String note = abel.locator("pre").innerText();
		assertThat(note).contains("\u2014 ").contains("/attune\n");
		Download file = abel.waitForDownload(() -> abel.locator("a[href$=file]").click());
		assertThat(abel.request().get(file.url()).text().strip()).isEqualTo(note.strip());
		abel.navigate(address("/audit/proofs"));
		abel.fill("#f-index", "0");
		button(abel, "Show the proof").first().click();
		assertThat(abel.locator("section[role=status] pre").first().innerText()).matches("[0-9a-f]{64}");
		abel.navigate(address("/audit/proofs?from=1&to=2"));
		assertThat(abel.locator("section[role=status] pre").innerText()).matches("[A-Za-z0-9+/=]{44}");
		assertThat(abel.navigate(address("/audit/proofs?index=9&size=5")).status()).isEqualTo(422);
		assertThat(abel.locator(".problem").innerText()).contains("Number of the entry");
		Axe.assertUsable(abel);
	}

	@Test
	void aHoldThatAnAdministratorSetsIsSeenByTheAuditorWithoutWhy() {
		CaseId talk = fiveTalks();
		long number = this.jdbc.sql("select number from case_file where case_id = :id")
			.param("id", talk.value())
			.query(Long.class)
			.single();
		Page adele = comesIn(this.staff.create(Visitor.Kind.ADMINISTRATOR, "Adele", UUID.randomUUID() + "@example.org"),
				true);
		adele.navigate(address("/practice/holds"));
		button(adele, "Hold it").click();
		assertThat(adele.locator(".problem").innerText()).contains("Why?");
		adele.fill("#f-reason", "Because");
		adele.fill("#f-until", "2001-01-31");
		button(adele, "Hold it").click();
		assertThat(adele.locator(".problem").innerText()).contains("a day that is still to come");
		Axe.assertUsable(adele);
		adele.fill("#f-number", String.valueOf(number));
		adele.fill("#f-reason", "The court of Graz asked for it");
		adele.fill("#f-until", "2999-12-31");
		button(adele, "Hold it").click();
		assertThat(adele.locator("li.card").innerText()).contains("Case " + number, "31", "2999", "The court of Graz");
		assertWordless(adele);
		Axe.assertUsable(adele);
		Fit.assertFits(adele, "practice-holds");
		adele.navigate(address("/practice/erasings"));
		button(adele, "Erase these words").click();
		assertThat(adele.locator(".problem").innerText()).contains("Please choose an answer")
			.doesNotContain("in-writing");
		adele.navigate(address("/practice/holds"));
		Page abel = comesIn(auditor(), false);
		abel.navigate(address("/audit/retention"));
		assertThat(abel.locator("main").innerText()).contains("Case " + number, "Set by an administrator")
			.doesNotContain("Graz");
		abel.navigate(address("/practice/acts"));
		assertThat(abel.locator("main").innerText()).contains("set a legal hold");
		button(adele, "Lift the hold").click();
		assertThat(adele.locator("li.card").count()).isZero();
		abel.navigate(address("/audit/retention"));
		assertThat(abel.locator("main").innerText()).doesNotContain("Case " + number);
	}

	@Test
	void lateAnswersStandApartFromWhatDoesNotFit() {
		org.attune.session.Talk talk = this.talks.open();
		this.talks.lead(talk, "speak");
		this.clock.forward(Duration.ofDays(40));
		this.talks.lead(talk, null);
		CheckCase.Checked checked = this.checkCase.check(talk.id());
		assertThat(checked.deviations()).isEmpty();
		assertThat(checked.late()).isNotEmpty();
		Page abel = comesIn(auditor(), true);
		abel.navigate(address("/audit/cases/" + talk.id()));
		assertThat(abel.locator("section.card > ul").count()).isZero();
		assertThat(abel.locator("section.card").innerText())
			.contains("It went as drawn", "Nothing was found.", "came late")
			.doesNotContain("Entry");
		abel.locator("section.card summary").click();
		assertThat(abel.locator("section.card details a").count()).isEqualTo(checked.late().size());
		Axe.assertUsable(abel);
	}

	@Test
	void whereItDoesNotFitIsCalledAsTheDrawingCallsIt() {
		CaseId talk = fiveTalks();
		deviates(talk, "listening:1", "say-back#multiInstanceBody");
		deviates(talk, "quick-talk:1", "consent");
		deviates(talk, "quick-talk:1", "quick-talk");
		Page abel = comesIn(auditor(), true);
		abel.navigate(address("/audit/conformance"));
		assertThat(abel.locator("main").innerText())
			.contains("At “Say back what you heard” say-back", "At “Choose to take part”",
					"Quick talk, version 1, entry")
			.doesNotContain("consent", "#", "At “Quick talk”");
		Axe.assertUsable(abel);
	}

	private void deviates(CaseId talk, String process, String element) {
		this.jdbc.sql("""
				insert into deviation (case_id, seq, kind, alarm, at, process, element, found_at)
				select :case, max(seq) + 1, 'unanswered', true, now(), :process, :element, to_timestamp(0) from
					(select seq from trail_place union all select seq from deviation) places""")
			.param("case", talk.value())
			.param("process", process)
			.param("element", element)
			.update();
	}

	@Test
	void whatMakesNoSenseToLookForIsTold() {
		fiveTalks();
		Page abel = comesIn(auditor(), true);
		assertThat(abel.navigate(address("/audit?process=nobody-knows&number=some&from=soon")).status()).isEqualTo(422);
		assertThat(abel.locator(".problem").innerText()).contains("There is no process of this name.",
				"Please write a whole number", "Please give a day");
		Axe.assertUsable(abel);
		assertThat(abel.navigate(address("/audit/figures?process=nobody-knows:2")).status()).isEqualTo(422);
		assertThat(abel.locator(".problem").innerText()).contains("There is no process of this name.");
		assertThat(abel.locator("main").innerText()).contains("They agreed");
		assertThat(abel.navigate(address("/audit/figures?process=quick-talk:1")).status()).isEqualTo(200);
	}

	@Test
	void onAPhoneThePagesAreAMenuAndOnADeskAllAreInSight() {
		Page abel = comesIn(auditor(), false);
		abel.navigate(address("/audit"));
		assertThat(abel.locator("nav .pages a[href='/audit/retention']").isVisible()).isFalse();
		abel.locator("nav .pages summary").click();
		abel.locator("nav .pages a[href='/audit/retention']").click();
		assertThat(abel.url()).endsWith("/audit/retention");
		abel.setViewportSize(1280, 800);
		assertThat(abel.locator("nav .pages a[href='/audit/staff']").isVisible()).isTrue();
		assertThat(abel.locator("nav .pages summary").isVisible()).isFalse();
	}

	@Test
	void withoutScriptsAnAuditorFindsTheSame() {
		CaseId talk = fiveTalks();
		Page abel = comesIn(auditor(), false);
		abel.navigate(address("/cases"));
		assertThat(abel.url()).endsWith("/audit");
		assertThat(abel.locator("ul.cases li").count()).isGreaterThanOrEqualTo(5);
		for (String page : pages(talk)) {
			assertThat(abel.navigate(address(page)).status()).as(page).isEqualTo(200);
			assertWordless(abel);
		}
	}

	@Test
	void theTrailSaysInSentencesWhatHappenedAndThatItFitsTheDrawing() {
		CaseId talk = fiveTalks();
		Page abel = comesIn(auditor(), false);
		abel.navigate(address("/audit/cases/" + talk));
		String text = abel.locator("main").innerText();
		assertThat(text).contains("It went as drawn", "Nothing was found", "began the talk",
				"answered: Say back what you heard", "Done: Say back what you heard", "It began: Quick talk",
				"It has ended: agreed", "2 times people said back what they heard");
		assertThat(text).doesNotContain("??");
	}

	@Test
	void figuresStandInTablesInAFileAndOnTheDrawing() {
		fiveTalks();
		Page abel = comesIn(auditor(), true);
		List<String> complaints = new ArrayList<>();
		abel.onConsoleMessage((message) -> complaints.add(message.text()));
		abel.navigate(address("/audit/figures?process=quick-talk"));
		assertThat(abel.locator("main").innerText()).contains("They agreed", "Say back what you heard", "Listening");
		abel.waitForCondition(() -> abel.locator(".drawing .badge-times").count() > 3);
		assertThat(abel.locator(".drawing .heat-4").count()).isPositive();
		abel.waitForFunction("() => new Set([...document.querySelectorAll('.drawing .badge-times')]"
				+ ".map((badge) => Math.round(badge.getBoundingClientRect().x))).size > 3");
		abel.locator(".bjs-powered-by").click();
		assertThat(abel.locator(".bjs-powered-by-lightbox .notice").isVisible()).isTrue();
		abel.mouse().click(5, 600);
		assertThat(abel.locator(".bjs-powered-by-lightbox").count()).isZero();
		assertThat(complaints).isEmpty();
		Axe.assertUsable(abel);
		String file = abel.evaluate("() => fetch('/audit/figures/file?process=quick-talk').then((a) => a.text())")
			.toString();
		assertThat(file).startsWith("figure,process,of,value\r\n").contains("reached,quick-talk,agreed,");
		assertThat(WORDS.matcher(file).find()).isFalse();
	}

	@Test
	void nobodyElseComesIn() {
		Page ana = comesIn(person("Ana"), false);
		assertThat(ana.navigate(address("/audit")).status()).isEqualTo(403);
	}

	private CaseId fiveTalks() {
		CaseId last = null;
		for (int next = 0; next < 5; next++) {
			org.attune.session.Talk talk = this.talks.open();
			this.clock.forward(Duration.ofHours(3));
			this.talks.lead(talk, null);
			last = talk.id();
		}
		boolean more = true;
		while (more) {
			more = this.watch.readOn() | this.collect.readOn();
		}
		this.checkpoints.archive();
		return last;
	}

	private static List<String> pages(CaseId talk) {
		return List.of("/audit", "/audit/cases/" + talk, "/audit/conformance", "/audit/figures",
				"/audit/figures?process=quick-talk", "/audit/staff", "/audit/checkpoints", "/audit/proofs",
				"/audit/proofs?index=1&size=4", "/audit/proofs?from=3&to=7", "/audit/retention", "/audit/export",
				"/practice/acts", "/practice/emergencies");
	}

	private static void assertWordless(Page page) {
		assertThat(WORDS.matcher(page.content()).find()).as(page.url()).isFalse();
		assertThat(page.locator("main").innerText()).doesNotContain("??", "{0}", "{1}");
	}

	private UUID auditor() {
		return this.staff.create(Visitor.Kind.AUDITOR, "Abel", UUID.randomUUID() + "@example.org");
	}

}
