package org.attune;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.attune.identity.Accounts;
import org.attune.identity.SignInLinks;
import org.attune.identity.staff.StaffAccounts;
import org.attune.session.MyCases;
import org.attune.session.people.Withdraw;
import org.attune.terms.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees who just starts the program, and stops it again. */
class DemoTests {

	private static final Duration QUICK = Duration.ofMinutes(1);

	@TempDir
	private Path directory;

	@Test
	void aFirstStartEndsWithLinksThatWorkAndAStopLeavesNothingBehind() throws Exception {
		try (OwnProcess program = OwnProcess.start(this.directory)) {
			String site = "http://localhost:" + program.port();
			Awaitility.await().atMost(QUICK).until(() -> program.log().stripTrailing().endsWith(site + "/demo/mail"));
			Awaitility.await()
				.atMost(QUICK)
				.until(() -> program.api().text("/demo/mail").contains(site + "/enter?token="));
			String log = program.log();
			assertThat(log).contains("Ana, participant:  " + site + "/enter?token=",
					"Ben, participant:  " + site + "/enter?token=", "Emil, on his own:  " + site + "/enter?token=",
					"Sara, supervisor:  " + site + "/enter?token=", "Amelie, administrator: " + site + "/enter?token=",
					this.directory.resolve("data").toString());
			assertThat(program.api().page(afterSite(log, site), null).statusCode()).isEqualTo(200);
			assertThat(program.database()).isPresent();
			assertThat(program.stop(QUICK)).isEqualTo(143);
			assertThat(program.database()).isEmpty();
			assertThat(program.log()).doesNotContain(" WARN ", " ERROR ", "Exception")
				.doesNotContainIgnoringCase("create table");
		}
	}

	@Test
	void whenTheDemonstrationHasEndedTheNextStartOpensANewOne() {
		String url = TestDatabase.url();
		String demo = "--spring.profiles.active=demo";
		try (Program program = Program.start(url, demo)) {
			Visitor ana = ana(program);
			program.part(Withdraw.class).withdraw(ana, cases(program).get(0).caseId());
			assertThat(cases(program)).extracting(MyCases.Line::status).containsExactly("closed");
		}
		try (Program program = Program.start(url, demo)) {
			assertThat(cases(program)).extracting(MyCases.Line::status).containsExactlyInAnyOrder("closed", "running");
		}
		try (Program program = Program.start(url, demo)) {
			assertThat(cases(program)).hasSize(2);
		}
	}

	@Test
	void whoOfTheStaffCameByALinkOfTheDemonstrationIsNotWaitedFor() {
		try (Program program = Program.start(TestDatabase.url(), "--spring.profiles.active=demo")) {
			assertThat(ready(program)).isEmpty();
			SignInLinks links = program.part(SignInLinks.class);
			program.part(Accounts.class)
				.findByContact("cora@example.org")
				.flatMap((cora) -> links.use(links.issue(cora)))
				.orElseThrow();
			assertThat(ready(program)).containsExactly("Cora");
		}
	}

	private static List<String> ready(Program program) {
		return program.part(StaffAccounts.class)
			.all()
			.stream()
			.filter(StaffAccounts.Member::ready)
			.map(StaffAccounts.Member::name)
			.toList();
	}

	private static String afterSite(String log, String site) {
		String link = log.substring(log.indexOf(site + "/enter"));
		return link.substring(site.length(), link.indexOf('\n')).strip();
	}

	private static Visitor ana(Program program) {
		return new Visitor(program.part(Accounts.class).findByContact("ana@example.org").orElseThrow(),
				Visitor.Kind.PARTICIPANT);
	}

	private static List<MyCases.Line> cases(Program program) {
		return program.part(MyCases.class).of(ana(program));
	}

}
