package org.attune.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.attune.AttuneTest;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.session.AnswerStep;
import org.attune.session.LookUpStep;
import org.attune.session.OpenCase;
import org.attune.session.StepView;
import org.attune.session.people.Withdraw;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Pages that change by themselves when somebody else does something. */
@AttuneTest
class LivePageTests {

	/** Far less than the pages wait until they ask by themselves. */
	private static final double SOON = 5000;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInLinks links;

	@Autowired
	private OpenCase openCase;

	@Autowired
	private LookUpStep lookUpStep;

	@Autowired
	private AnswerStep answerStep;

	@Autowired
	private Withdraw withdraw;

	@LocalServerPort
	private int port;

	private Browser browser;

	private Visitor ana;

	private Visitor ben;

	private CaseId caseId;

	@BeforeEach
	void open() {
		this.browser = new Browser();
		String contact = UUID.randomUUID() + "@example.org";
		this.ana = new Visitor(this.accounts.create(Visitor.Kind.PARTICIPANT, "Ana", null), Visitor.Kind.PARTICIPANT);
		this.caseId = this.openCase
			.open(this.ana,
					new OpenCase.Wish("secrets", "Who cooks on weekdays", "partners", "en", Pace.NORMAL,
							List.of(new OpenCase.Named("Ben", contact)), null))
			.caseId();
		this.ben = new Visitor(this.accounts.findByContact(contact).orElseThrow(), Visitor.Kind.PARTICIPANT);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void theCaseAndTheListChangeByThemselvesWhenTheOtherAnswers() {
		answer(this.ana);
		Page page = opened("/cases/" + this.caseId);
		Page list = opened("/cases");
		assertThat(page.locator(".now h2")).hasText("We wait for Ben");
		assertThat(list.locator(".state")).hasText("Waiting for the next step");
		answer(this.ben);
		assertThat(page.locator(".now h2")).hasText("To counselor", within());
		assertThat(page.locator("#told")).hasText("To counselor", within());
		assertThat(list.locator(".state")).hasText("Your turn", within());
		assertThat(list.locator("#told")).containsText("Your turn", told());
		Axe.assertUsable(page);
		Axe.assertUsable(list);
	}

	@Test
	void aPageThatIsUpToDateGoesOnChanging() {
		Page page = opened("/cases/" + this.caseId);
		for (String title : List.of("To counselor", "Sealed one", "Open one")) {
			answer(this.ana);
			answer(this.ben);
			assertThat(page.locator(".now h2")).hasText(title, within());
		}
		answer(this.ben);
		assertThat(page.locator(".said .theirs")).hasCount(2, count());
		this.withdraw.withdraw(this.ben, this.caseId);
		assertThat(page.locator(".now .button")).hasCount(0, count());
	}

	@Test
	void whatIsTypedStaysWhenTheOtherDoesSomething() {
		Page step = opened("/cases/" + this.caseId);
		Page beside = step.context().newPage();
		beside.navigate(address("/cases/" + this.caseId));
		step.locator(".now a.button").click();
		Locator field = step.locator("main textarea, main input[type=text]").first();
		field.fill("When we sat down on Monday");
		this.withdraw.withdraw(this.ben, this.caseId);
		assertThat(beside.locator(".now .button")).hasCount(0, count());
		assertThat(field.inputValue()).isEqualTo("When we sat down on Monday");
	}

	@Test
	void nothingOnTheseePagesIsRefusedByTheBrowser() {
		Page page = this.browser.page(360, 740, true);
		StringBuilder complaints = new StringBuilder();
		page.onConsoleMessage((message) -> complaints.append(message.text()));
		page.onPageError(complaints::append);
		enter(page);
		page.navigate(address("/cases/" + this.caseId));
		answer(this.ana);
		answer(this.ben);
		assertThat(page.locator(".now h2")).hasText("To counselor", within());
		assertThat(complaints.toString()).isEmpty();
	}

	@Test
	void withoutScriptsThereIsALinkToLookAgain() {
		answer(this.ana);
		Page page = this.browser.page(360, 740, false);
		enter(page);
		page.navigate(address("/cases/" + this.caseId));
		answer(this.ben);
		page.locator("noscript a").click();
		assertThat(page.locator(".now h2").innerText()).isEqualTo("To counselor");
	}

	private static LocatorAssertions.HasTextOptions within() {
		return new LocatorAssertions.HasTextOptions().setTimeout(SOON);
	}

	private static LocatorAssertions.ContainsTextOptions told() {
		return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON);
	}

	private static LocatorAssertions.HasCountOptions count() {
		return new LocatorAssertions.HasCountOptions().setTimeout(SOON);
	}

	/** Ana's page, once it listens. */
	private Page opened(String path) {
		Page page = this.browser.page(360, 740, true);
		enter(page);
		page.waitForResponse((response) -> response.url().endsWith("/events"), () -> page.navigate(address(path)));
		return page;
	}

	private void enter(Page page) {
		page.navigate(address("/enter?token=" + this.links.issue(this.ana.account())));
		page.locator("main .button").click();
	}

	private void answer(Visitor visitor) {
		StepView step = this.lookUpStep.next(visitor, this.caseId, Locale.ENGLISH).orElseThrow();
		this.answerStep.answer(visitor, this.caseId, step.stepId(), UUID.randomUUID().toString(),
				Map.of("words", "Plates"), Locale.ENGLISH);
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
