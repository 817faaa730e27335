package org.attune;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.attune.SilentRun.Comes;
import org.attune.audit.log.SequencerClock;
import org.attune.identity.AccessTokens;
import org.attune.identity.Accounts;
import org.attune.terms.Visitor;
import org.attune.vault.Vault;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of two runs that differ only in what one person says about their safety, the others see
 * the same as if that person had been late, had left, or had asked for every text to go
 * through the counselor: every route that {@code routes.txt} gives to people in a case,
 * with its times, and events and mails.
 */
class SafetySilenceTests {

	private static Program program;

	private static String dora;

	@BeforeAll
	static void start() {
		program = Program.start(TestDatabase.url(),
				List.of(MovableClock.Configuration.class, Chores.Configuration.class),
				"--attune.processes.extra=src/test/processes", "--attune.practice.counselor=always",
				"--attune.rate.person=100000", "--attune.rate.address=100000");
		program.part(Scheduler.class).stop();
		program.part(SequencerClock.class).stop();
		((ProcessEngineConfigurationImpl) program.part(ProcessEngine.class).getProcessEngineConfiguration())
			.getJobExecutor()
			.shutdown();
		UUID account = program.part(Accounts.class).create(Visitor.Kind.COUNSELOR, "Dora", null);
		new WayIn(program.part(Accounts.class), program.part(Vault.class), program.part(JdbcClient.class))
			.give(account);
		dora = program.part(AccessTokens.class).issue(account, Duration.ofDays(300));
	}

	@AfterAll
	static void stop() {
		program.part(MovableClock.class).moveTo(Duration.ZERO);
		program.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			guarded    | tell         | danger=yes | go-on      | first | Ana,Ben
			guarded    | tell         | danger=yes | go-on      | last  | Ana,Ben
			guarded    | tell         | danger=yes | talk-first | last  | Ana,Ben
			guarded    | tell         | danger=yes | stop       | first | Ana,Ben
			guarded    | tell         | danger=yes | stop       | last  | Ana,Ben
			guarded    | tell         | danger=yes | stop       | first | Ana,Ben,Cleo
			guarded    | tell         | danger=yes | shuttle    | last  | Ana,Ben
			quick-talk | check-safety | afraid=yes | go-on      | first | Ana,Ben
			quick-talk | check-safety | afraid=yes | go-on      | last  | Ana,Ben
			quick-talk | check-safety | afraid=yes | stop       | first | Ana,Ben
			quick-talk | check-safety | afraid=yes | stop       | last  | Ana,Ben,Cleo
			quick-talk | check-safety | afraid=yes | shuttle    | last  | Ana,Ben
			""")
	void nobodyElseCanTellThatSomebodyWasNotSafe(String process, String task, String sign, String decision, String turn,
			String names) throws Exception {
		isSilent(Story.of(process, 0, task, sign, decision, turn, names), Comes.BEFORE, Comes.BEFORE);
	}

	/**
	 * A counselor takes the case because of what Ana said, or because she asked for help,
	 * twice; in the other run one takes it at the same time and for no such reason, or
	 * nobody ever does.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			guarded    | tell         | danger=yes | go-on   | first | Ana,Ben      | HALFWAY
			guarded    | tell         | danger=yes | go-on   | last  | Ana,Ben      | NEVER
			guarded    | tell         | danger=yes | stop    | first | Ana,Ben      | NEVER
			guarded    | tell         | danger=yes | stop    | last  | Ana,Ben,Cleo | HALFWAY
			guarded    | tell         | danger=yes | shuttle | last  | Ana,Ben      | HALFWAY
			guarded    | tell         | asks       | go-on   | first | Ana,Ben      | NEVER
			guarded    | tell         | asks       | stop    | last  | Ana,Ben      | HALFWAY
			quick-talk | check-safety | afraid=yes | go-on   | first | Ana,Ben      | NEVER
			quick-talk | check-safety | afraid=yes | stop    | first | Ana,Ben,Cleo | NEVER
			quick-talk | check-safety | afraid=yes | shuttle | last  | Ana,Ben      | HALFWAY
			quick-talk | speak        | asks       | shuttle | last  | Ana,Ben      | HALFWAY
			""")
	void nobodyElseCanTellWhyACounselorCame(String process, String task, String sign, String decision, String turn,
			String names, Comes ordinary) throws Exception {
		isSilent(Story.of(process, 0, task, sign, decision, turn, names), Comes.HALFWAY, ordinary);
	}

	/** Each way to say so in the long talk, by who asked for it and by who was asked. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | check-safety   | afraid=yes        | go-on      | first | Ana,Ben      | BEFORE
			0 | check-safety   | hurt=last_year    | stop       | first | Ana,Ben,Cleo | HALFWAY
			1 | check-safety   | free_to_answer=no | stop       | last  | Ana,Ben      | BEFORE
			2 | check-safety   | afraid=yes        | go-on      | first | Ana,Ben,Cleo | HALFWAY
			0 | common-ground  | pulse=not_safe    | talk-first | last  | Ana,Ben      | BEFORE
			1 | own-part       | pulse=not_safe    | stop       | first | Ana,Ben,Cleo | BEFORE
			1 | sign-agreement | freely=no         | go-on      | last  | Ana,Ben      | HALFWAY
			2 | sign-agreement | freely=unsure     | stop       | first | Ana,Ben,Cleo | BEFORE
			1 | say-back       | asks              | go-on      | first | Ana,Ben      | HALFWAY
			0 | rate-ideas     | asks              | shuttle    | last  | Ana,Ben      | BEFORE
			0 | begin          | threatens         | stop       | last  | Ana,Ben      | HALFWAY
			0 | begin          | threatens         | go-on      | first | Ana,Ben      | BEFORE
			""")
	void nobodyElseCanTellItFromTheLongTalk(int who, String task, String sign, String decision, String turn,
			String names, Comes comes) throws Exception {
		isSilent(Story.of("constructive-disagreement", who, task, sign, decision, turn, names), comes, comes);
	}

	private static void isSilent(Story story, Comes comes, Comes ordinarily) throws Exception {
		SilentRun safe = new SilentRun(program, dora, story, ordinarily, false);
		List<String> ordinary = safe.walk();
		SilentRun danger = new SilentRun(program, dora, story, comes, true);
		isTheSame(danger.walk(), ordinary);
		assertThat(danger.alerts()).isEqualTo(1);
		assertThat(safe.alerts()).isZero();
	}

	/** One by one, so that the first that differs is told with its moment. */
	private static void isTheSame(List<String> seen, List<String> ordinary) {
		assertThat(seen).hasSizeGreaterThan(60);
		String moment = "";
		for (int place = 0; place < Math.min(seen.size(), ordinary.size()); place++) {
			moment = seen.get(place).startsWith("== ") ? seen.get(place) : moment;
			assertThat(seen.get(place)).as(moment).isEqualTo(ordinary.get(place));
		}
		assertThat(seen).hasSameSizeAs(ordinary);
	}

}
