package org.attune.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.session.AnswerStep;
import org.attune.session.LookUpStep;
import org.attune.session.OpenCase;
import org.attune.session.OpenCase.Named;
import org.attune.session.StepView;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages by which people come in, and the fast way out. */
@TestPropertySource(properties = "attune.exit=/favicon.svg")
class EntryPageTests extends BrowserTest {

	@Autowired
	private OpenCase openCase;

	@Autowired
	private LookUpStep lookUpStep;

	@Autowired
	private AnswerStep answerStep;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInLinks links;

	private boolean scripts = true;

	private Page page;

	@BeforeEach
	void page() {
		this.page = this.browser.page(360, 740, true);
	}

	@Test
	void pagesForWhoIsNotSignedInAreUsableAndFit() {
		for (String path : List.of("/start", "/help", "/lost-link?sent", "/language")) {
			this.page.navigate(address(path));
			usable("entry-" + path.replaceAll("\\W", ""));
		}
		for (String path : List.of("/start", "/lost-link")) {
			this.page.navigate(address(path));
			this.page.locator("#contact").fill("ana at home");
			Response wrong = this.page.waitForNavigation(() -> this.page.locator("main button.button").click());
			assertThat(wrong.status()).isEqualTo(422);
			assertThat(this.page.locator(":focus").inputValue()).isEqualTo("ana at home");
			usable("entry-wrong" + path.replaceAll("\\W", ""));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aConversationIsStartedOnOnePage(boolean scripts) {
		this.scripts = scripts;
		this.page = this.browser.page(360, 740, scripts);
		signsIn(this.page, person("Ana"));
		button(this.page, "Start a conversation").click();
		usable("new");
		fill("name", "Ana");
		fill("people-0-name", "Ben");
		button(this.page, "One more person").click();
		fill("people-1-name", "Cleo");
		assertThat(this.page.locator("#f-people-0-name").inputValue()).isEqualTo("Ben");
		button(this.page, "Begin").click();
		assertThat(this.page.locator(".problem a").count()).isEqualTo(2);
		usable("new-wrong");
		this.page.locator("#f-process").selectOption("constructive-disagreement");
		fill("topic", "Who cooks on weekdays");
		this.page.locator("input[value=friends]").check();
		button(this.page, "Begin").click();
		assertThat(this.page.locator("h1").innerText()).isEqualTo("Who cooks on weekdays");
		assertThat(this.page.locator(".now h2").innerText()).isEqualTo("Say yes to this talk");
		assertThat(this.page.url()).matches(".*/cases/[0-9a-f-]{36}");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whereSomebodyLivesIsOfferedAndWhenTheySleepIsKept(boolean scripts) {
		this.scripts = scripts;
		this.page = this.browser.page(360, 740, scripts);
		signsIn(this.page, person("Ana"));
		this.page.navigate(address("/account/hours"));
		String device = scripts ? this.page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone").toString()
				: "";
		this.page.reload();
		assertThat(this.page.locator("#f-zone").inputValue()).isEqualTo(device);
		usable("hours");
		this.page.locator("#f-zone").selectOption("Asia/Tokyo");
		fill("quietFrom", "20:00");
		button(this.page, "Keep this").click();
		assertThat(this.page.locator(":is(#f-quietUntil)[aria-invalid]").count()).isEqualTo(1);
		usable("hours-wrong");
		fill("quietUntil", "09:30");
		button(this.page, "Keep this").click();
		this.page.navigate(address("/account/hours"));
		assertThat(this.page.locator("#f-zone").inputValue()).isEqualTo("Asia/Tokyo");
		assertThat(this.page.locator("#f-quietUntil").inputValue()).isEqualTo("09:30");
	}

	private void fill(String field, String text) {
		this.page.locator("#f-" + field).fill(text);
	}

	@Test
	void whoIsInvitedReadsFirstAndAnswersThen() {
		Talk talk = invited();
		this.page.navigate(address("/enter?token=" + this.links.issue(talk.people().get(1), talk.path())));
		assertThat(this.page.locator("h1").innerText()).isEqualTo("Ana would like to talk with you");
		usable("invitation");
		button(this.page, "Come in and answer").click();
		assertThat(this.page.locator("h1").innerText()).isEqualTo("Who cooks on weekdays");
		usable("invitation-case");
		button(this.page, "Begin").click();
		assertThat(this.page.locator(".topic").innerText()).isEqualTo("Who cooks on weekdays");
		usable("invitation-step");
	}

	@Test
	void aLinkToHandOverIsShownToWhoOpened() {
		Talk talk = invited();
		this.page = looksAt(talk, 0, true);
		usable("awaited");
		button(this.page, "Make a link for Cleo").click();
		assertThat(this.page.locator(".link").innerText()).contains("/enter?token=");
		usable("hand-over");
	}

	@Test
	void anAddressIsChangedOnPagesThatAreUsable() {
		signsIn(this.page, person("Ana"));
		this.page.navigate(address("/account"));
		usable("account");
		this.page.locator("#contact").fill(UUID.randomUUID() + "@example.org");
		button(this.page, "Use this address").click();
		usable("account-wanted");
		this.page.navigate(address("/account/address?token=none"));
		usable("account-address");
		button(this.page, "Yes, use it").click();
		assertThat(this.page.locator(".problem").innerText()).contains("not the newest one");
		usable("account-wrong");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theQuickExitLeadsAway(boolean scripts) {
		this.page = this.browser.page(360, 740, scripts);
		this.page.navigate(address("/"));
		this.page.navigate(address("/help"));
		assertThat(this.page.locator(".exit a").boundingBox().y).isLessThan(740);
		this.page.locator(".exit a").click();
		this.page.waitForURL("**/favicon.svg");
		this.page.goBack();
		assertThat(this.page.url()).as("what was left is not to be come back to, where scripts run")
			.isEqualTo(address(scripts ? "/" : "/help"));
	}

	@Test
	void shiftThreeTimesLeadsAwayAtOnce() {
		this.page.navigate(address("/help"));
		this.page.keyboard().press("Shift");
		this.page.keyboard().press("a");
		this.page.keyboard().press("Shift");
		this.page.keyboard().press("Shift");
		assertThat(this.page.url()).as("something else between").endsWith("/help");
		this.page.keyboard().press("Shift");
		this.page.waitForURL("**/favicon.svg");
		assertThat(this.page.url()).endsWith("/favicon.svg");
	}

	@Test
	void thePageGoesBlankBeforeTheOtherOneIsThere() {
		this.page.navigate(address("/help"));
		Object shown = this.page.evaluate("""
				() => {
					document.querySelector(".exit a").click();
					return getComputedStyle(document.documentElement).display;
				}""");
		assertThat(shown).isEqualTo("none");
	}

	@Test
	void theWayOutStaysInSightOnALongPage() {
		this.page.navigate(address("/help"));
		this.page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
		assertThat(this.page.locator(".exit a").boundingBox().y).isBetween(0.0, 100.0);
	}

	/** Ana said yes; Ben has mail, Cleo has none. */
	private Talk invited() {
		UUID ana = person("Ana");
		String contact = UUID.randomUUID() + "@example.org";
		Visitor visitor = new Visitor(ana, Visitor.Kind.PARTICIPANT);
		CaseId id = this.openCase
			.open(visitor,
					new OpenCase.Wish("constructive-disagreement", "Who cooks on weekdays", "partners", "en",
							Pace.NORMAL, List.of(new Named("Ben", contact), new Named("Cleo", null)), null))
			.caseId();
		List.of(yes(), safe()).forEach((answers) -> {
			StepView step = this.lookUpStep.next(visitor, id, Locale.ENGLISH).orElseThrow();
			this.answerStep.answer(visitor, id, step.stepId(), "yes", answers, Locale.ENGLISH);
		});
		return new Talk("/cases/" + id, List.of(ana, this.accounts.findByContact(contact).orElseThrow()));
	}

	private static Map<String, Object> yes() {
		Map<String, Object> yes = new HashMap<>(Map.of("region", "Vienna", "typed_name", "Ana"));
		List.of("voluntary", "stop_any_time", "who_sees_what", "safety_first", "limits_of_privacy", "no_emergency_help",
				"no_court_record", "data_removal", "adult")
			.forEach((tick) -> yes.put(tick, true));
		return yes;
	}

	private static Map<String, Object> safe() {
		Map<String, Object> safe = new HashMap<>(Map.of("free_to_answer", "yes"));
		List.of("afraid", "hurt", "forced", "controlled", "harm_self", "harm_others", "drink_or_drugs",
				"child_in_danger")
			.forEach((question) -> safe.put(question, "no"));
		return safe;
	}

	/** Where scripts run, the one that looks for barriers can run too. */
	private void usable(String name) {
		if (this.scripts) {
			Axe.assertUsable(this.page);
		}
		Fit.assertFits(this.page, name);
	}

}
