package org.attune.identity.staff;

import java.util.Map;

import org.attune.AttuneTest;
import org.attune.WayIn;
import org.attune.identity.Accounts;
import org.attune.identity.BaseUrl;
import org.attune.identity.SignInLinks;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a start says as long as nobody administrates the practice. */
@AttuneTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final String LINK = "/staff/set-up?token=";

	@Autowired
	FirstAdministrator first;

	@Autowired
	WayIn wayIn;

	@Autowired
	Accounts accounts;

	@Autowired
	SignInLinks links;

	@Autowired
	BaseUrl baseUrl;

	@Autowired
	AbleStaff staff;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nobodyAdministrates() {
		this.wayIn.closeAll();
	}

	@Test
	void theLinkIsPrintedAtTheFirstStartAndLaterOnesSayHowToGetAnother(CapturedOutput output) {
		this.jdbc.sql("update account set closed_at = now() where kind = 'administrator'").update();
		assertThat(said(output, this.first)).containsOnlyOnce(LINK);
		for (int starts = 0; starts < 2; starts++) {
			assertThat(said(output, this.first)).doesNotContain(LINK).contains("--attune.identity.first-link=new");
		}
	}

	@Test
	void whoAsksForAnotherOneGetsItAndTheOneBeforeIsWorthless(CapturedOutput output) {
		said(output, this.first);
		String before = link(said(output, anew()));
		String after = link(said(output, anew()));
		assertThat(this.links.look(before)).isEmpty();
		assertThat(this.links.look(after)).isPresent();
	}

	@Test
	void onceSomebodyAdministratesNothingIsPrintedHoweverOneAsks(CapturedOutput output) {
		this.wayIn.has(Visitor.Kind.ADMINISTRATOR, "Amelie");
		assertThat(said(output, this.first) + said(output, anew())).doesNotContain(LINK, "first-link");
	}

	private FirstAdministrator anew() {
		StandardEnvironment asked = new StandardEnvironment();
		asked.getPropertySources()
			.addFirst(new MapPropertySource("asked", Map.of("attune.identity.first-link", "new")));
		return new FirstAdministrator(this.jdbc, this.accounts, this.links, this.baseUrl, this.staff, asked);
	}

	private static String said(CapturedOutput output, FirstAdministrator start) {
		int before = output.getOut().length();
		start.invite();
		return output.getOut().substring(before);
	}

	private static String link(String said) {
		return said.substring(said.indexOf(LINK) + LINK.length()).split("\\s")[0];
	}

}
