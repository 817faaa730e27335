package org.attune.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.attune.AttuneTest;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.session.OpenCase;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole program, and people who come to it with a browser. */
@AttuneTest
abstract class BrowserTest {

	@Autowired
	private Accounts accounts;

	@Autowired
	private AccessTokens tokens;

	@Autowired
	private SignInLinks links;

	@Autowired
	private OpenCase openCase;

	@LocalServerPort
	private int port;

	Browser browser;

	/** A conversation: where it is, and the accounts of its people. */
	record Talk(String path, List<UUID> people) {
	}

	@BeforeEach
	void open() {
		this.browser = new Browser();
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	UUID person(String name) {
		return this.accounts.create(Visitor.Kind.PARTICIPANT, name, contact());
	}

	/** Ana opens a conversation with others. */
	Talk talk(String process, String... others) {
		return talkOf("partners", process, others);
	}

	/** The same with people of some kind. */
	Talk talkOf(String kind, String process, String... others) {
		UUID ana = person("Ana");
		List<OpenCase.Named> named = Arrays.stream(others).map((name) -> new OpenCase.Named(name, contact())).toList();
		UUID id = this.openCase
			.open(new Visitor(ana, Visitor.Kind.PARTICIPANT),
					new OpenCase.Wish(process, "Who cooks on weekdays", kind, "en", Pace.NORMAL, named, null))
			.caseId()
			.value();
		List<UUID> people = new ArrayList<>(List.of(ana));
		named.forEach((one) -> people.add(this.accounts.findByContact(one.contact()).orElseThrow()));
		return new Talk("/cases/" + id, people);
	}

	/** A person comes in on a phone. */
	Page comesIn(UUID account, boolean scripts) {
		Page page = this.browser.page(360, 740, scripts);
		signsIn(page, account);
		return page;
	}

	void signsIn(Page page, UUID account) {
		if (this.accounts.kind(account).filter(Visitor.Kind::isStaff).isPresent()) {
			comesAgain(page, account);
			page.navigate(address("/cases"));
			return;
		}
		page.navigate(link(account));
		page.locator("main .button").click();
	}

	/** Somebody is known again, by a cookie that is as good as new. */
	void comesAgain(Page page, UUID account) {
		page.context()
			.addCookies(List
				.of(new Cookie("attune", this.tokens.issue(account, Duration.ofHours(1))).setUrl(address("/"))));
	}

	/** One of the people of a conversation looks at it. */
	Page looksAt(Talk talk, int person, boolean scripts) {
		Page page = comesIn(talk.people().get(person), scripts);
		page.navigate(address(talk.path()));
		return page;
	}

	/** Answers the step that waits for the person. */
	void answers(Page page, Talk talk) {
		new Walker(page, "somebody", "speak", (at, place) -> {
		}).answer(address(talk.path()));
	}

	static Locator button(Page page, String words) {
		return page.locator("main button.button, main a.button", new Page.LocatorOptions().setHasText(words));
	}

	String link(UUID account) {
		return address("/enter?token=" + this.links.issue(account));
	}

	String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static String contact() {
		return UUID.randomUUID() + "@example.org";
	}

}
