package org.attune.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.CodeApp;
import org.attune.MovableClock;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members of staff set up how they come in, and then come in like that and not otherwise.
 */
@Import(MovableClock.Configuration.class)
class StaffEntryTests extends EntryTest {

	private static final String PASSWORD = "three green birds";

	private static final Duration STEP = Duration.ofSeconds(30);

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private final String address = address();

	private UUID cora;

	private CodeApp app;

	private List<String> paper;

	private Guest first;

	@BeforeEach
	void setUp() throws Exception {
		this.cora = this.accounts.create(Visitor.Kind.COUNSELOR, "Cora", this.address);
		this.first = begins(link());
		this.app = new CodeApp(this.first.finds("<p class=\"letters\">([^<]+)<"));
		finish(this.first, PASSWORD, code());
		this.paper = all(this.first.body(), "<li>([A-Z2-7-]{19})</li>");
	}

	private String link() {
		return "/enter?token=" + this.links.issue(this.cora);
	}

	private Guest begins(String link) throws Exception {
		Guest guest = guest().opens(link);
		return guest.sends("/staff/set-up", "token", guest.finds("name=\"token\" value=\"([^\"]+)\""));
	}

	private Guest finish(Guest guest, String password, String code) throws Exception {
		return guest.sends("/staff/set-up/form", "name", "Cora", "password", password, "code", code);
	}

	private String code() {
		this.clock.forward(STEP);
		return this.app.shows(this.clock.instant());
	}

	private Guest signIn(String contact, String password, String code) throws Exception {
		return signIn(guest(), contact, password, code);
	}

	private Guest signIn(Guest guest, String contact, String password, String code) throws Exception {
		return guest.opens("/staff/sign-in")
			.sends("/staff/sign-in", "contact", contact, "password", password, "code", code);
	}

	@Test
	void aLinkLeadsToSettingUpAndSettingUpLetsIn() throws Exception {
		assertThat(this.paper).hasSize(10).doesNotHaveDuplicates();
		assertThat(this.first.opens("/board").status()).isEqualTo(200);
		assertThat(guest().opens("/board").path()).isEqualTo("/lost-link");
		assertThat(this.jdbc.sql("select password from staff_key where account_id = :id")
			.param("id", this.cora)
			.query(String.class)
			.single()).startsWith("{bcrypt}");
		assertThat(this.jdbc.sql("select kind from staff_act where about = :id")
			.param("id", this.cora)
			.query(String.class)
			.list()).containsExactly("set-up");
	}

	@Test
	void afterThatPasswordAndCodeLetInAndACodeWorksOnce() throws Exception {
		String code = code();
		assertThat(signIn(" " + this.address.toUpperCase() + " ", PASSWORD, code).path()).isEqualTo("/board");
		assertThat(signIn(this.address, PASSWORD, code).status()).isEqualTo(422);
		assertThat(signIn(this.address, PASSWORD, code()).path()).isEqualTo("/board");
	}

	@Test
	void whateverIsWrongTheAnswerIsTheSame() throws Exception {
		List<String> answers = new ArrayList<>();
		for (String[] typed : new String[][] { { this.address, "three green bird", code() },
				{ this.address, PASSWORD, "000000" }, { this.address, PASSWORD, "" }, { this.address, "", code() },
				{ "nobody@example.org", PASSWORD, code() } }) {
			Guest guest = signIn(typed[0], typed[1], typed[2]);
			assertThat(guest.status()).isEqualTo(422);
			assertThat(guest.opens("/board").path()).isEqualTo("/lost-link");
			answers.add(signIn(typed[0], typed[1], typed[2]).body()
				.replace(typed[0], "")
				.replaceAll("_csrf\" value=\"[^\"]+\"", ""));
		}
		assertThat(answers).hasSize(5).containsOnly(answers.get(0));
	}

	@Test
	void whoTriesWronglyFiveTimesHasToWaitAndThenLonger() throws Exception {
		for (int tries = 0; tries < 5; tries++) {
			signIn(this.address, "wrong", code());
		}
		assertThat(signIn(this.address, PASSWORD, code()).status()).as("half a minute later").isEqualTo(422);
		this.clock.forward(Duration.ofSeconds(31));
		signIn(this.address, "wrong", code());
		this.clock.forward(Duration.ofMinutes(1));
		assertThat(signIn(this.address, PASSWORD, code()).status()).as("a minute and a half later").isEqualTo(422);
		this.clock.forward(Duration.ofMinutes(1));
		assertThat(signIn(this.address, PASSWORD, code()).path()).isEqualTo("/board");
	}

	@Test
	void wrongTriesFromElsewhereKeepNobodyOut() throws Exception {
		for (int tries = 0; tries < 12; tries++) {
			signIn(guest().from("198.51.100.7"), this.address, "wrong", "000000");
		}
		assertThat(signIn(guest().from("198.51.100.7"), this.address, PASSWORD, code()).status()).isEqualTo(422);
		assertThat(signIn(this.address, PASSWORD, code()).path()).isEqualTo("/board");
	}

	@Test
	void whoKnowsThePasswordCannotGuessTheCodeFromManyPlacesAndANewPasswordShutsThemOut() throws Exception {
		for (int place = 0; place < 5; place++) {
			signIn(guest().from("198.51.100." + place), this.address, PASSWORD, "000000");
		}
		assertThat(signIn(this.address, PASSWORD, code()).status()).isEqualTo(422);
		assertThat(finish(begins(link()), "four yellow birds", code()).path()).isEqualTo("/account?renewed");
	}

	@Test
	void codesCannotBeGuessedOnThePageForANewPasswordEither() throws Exception {
		Guest thief = begins(link());
		for (int tries = 0; tries < 5; tries++) {
			finish(thief, "four yellow birds", "000000");
		}
		assertThat(finish(thief, "four yellow birds", code()).status()).isEqualTo(422);
		this.clock.forward(Duration.ofMinutes(1));
		assertThat(finish(thief, "four yellow birds", code()).path()).isEqualTo("/account?renewed");
	}

	@Test
	void followingALinkShowsNothingAndUsesNothingUpUntilItsButtonIsPressed() throws Exception {
		UUID dora = this.accounts.create(Visitor.Kind.COUNSELOR, "Dora", address());
		String link = "/enter?token=" + this.links.issue(dora);
		for (int scans = 0; scans < 2; scans++) {
			Guest scanner = guest().opens(link);
			assertThat(scanner.status()).isEqualTo(200);
			assertThat(scanner.body()).doesNotContain("letters", "otpauth", "class=\"square\"");
			assertThat(scanner.opens("/staff/set-up/form").path()).isEqualTo("/staff/sign-in?old");
		}
		assertThat(this.jdbc.sql("select count(*) from staff_key where account_id = :id")
			.param("id", dora)
			.query(Integer.class)
			.single()).isZero();
		assertThat(begins(link).body()).contains("otpauth");
	}

	@Test
	void onceBegunALinkIsWorthNothingToAnybodyElseAndTheBrowserHasHalfAnHour() throws Exception {
		String link = link();
		Guest cora = begins(link);
		assertThat(guest().opens(link).path()).isEqualTo("/lost-link?used");
		assertThat(cora.addresses()).as("nothing in the line").noneMatch((line) -> line.contains("form?"));
		this.clock.forward(Duration.ofMinutes(31));
		assertThat(finish(cora, "four yellow birds", code()).path()).isEqualTo("/staff/sign-in?old");
	}

	@Test
	void aCodeOnPaperWorksInPlaceOfThePhoneOnce() throws Exception {
		String typed = this.paper.get(3).toLowerCase().replace("-", " ");
		assertThat(signIn(this.address, PASSWORD, typed).path()).isEqualTo("/board");
		assertThat(signIn(this.address, PASSWORD, typed).status()).isEqualTo(422);
	}

	@Test
	void aLinkAloneDoesNotLetInWhoHasSetUp() throws Exception {
		Guest thief = begins(link());
		assertThat(thief.path()).isEqualTo("/staff/set-up/form");
		assertThat(thief.body()).contains("Choose a new password").doesNotContain("letters");
		assertThat(finish(thief, "four yellow birds", "123456").status()).isEqualTo(422);
		assertThat(thief.opens("/board").path()).isEqualTo("/lost-link");
	}

	@Test
	void aLinkAndACodeChooseANewPasswordAndEndAllSessions() throws Exception {
		String token = this.tokens.issue(this.cora, Duration.ofDays(90));
		String older = link();
		Guest cora = finish(begins(link()), "four yellow birds", code());
		assertThat(cora.path()).isEqualTo("/account?renewed");
		assertThat(cora.body()).contains("Your new password works. You are signed out everywhere else");
		assertThat(this.tokens.visitor(token)).as("a token for a program").isEmpty();
		assertThat(guest().opens(older).path()).as("an older link").isEqualTo("/lost-link?used");
		assertThat(this.first.opens("/board").path()).as("signed in before").isEqualTo("/lost-link");
		assertThat(signIn(this.address, PASSWORD, code()).status()).isEqualTo(422);
		assertThat(signIn(this.address, "four yellow birds", code()).path()).isEqualTo("/board");
	}

	@Test
	void aLinkToAPageLeadsThereOnceTheySignedIn() throws Exception {
		String link = "/enter?token=" + this.links.issue(this.cora, "/account");
		Guest cora = guest().opens(link);
		assertThat(cora.path()).isEqualTo("/staff/sign-in?to=/account");
		cora.sends("/staff/sign-in", "contact", this.address, "password", PASSWORD, "code", code(), "to", "/account");
		assertThat(cora.path()).isEqualTo("/account");
		assertThat(cora.opens(link).path()).as("signed in").isEqualTo("/account");
		Guest led = guest().opens("/staff/sign-in?to=//elsewhere.example");
		led.sends("/staff/sign-in", "contact", this.address, "password", PASSWORD, "code", code(), "to",
				"//elsewhere.example");
		assertThat(led.path()).isEqualTo("/board");
	}

	@Test
	void aWeakPasswordIsRefusedAndTheLinkStaysGood() throws Exception {
		Guest cora = begins(link());
		assertThat(finish(cora, "password1234", code()).status()).isEqualTo(422);
		assertThat(cora.body()).contains("Many people use a password like this.", "href=\"#f-password\"");
		assertThat(finish(cora, "four yellow birds", code()).path()).isEqualTo("/account?renewed");
	}

	@Test
	void whoTakesPartStillComesInByALink() throws Exception {
		assertThat(comesIn(person("Ana", address())).path()).isEqualTo("/cases");
	}

	private static List<String> all(String page, String pattern) {
		List<String> found = new ArrayList<>();
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

}
