package org.attune;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
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
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of two runs that differ only in what Ana says about her safety, the others see the same
 * as if she had been late, had left, or had asked for every text to go through the
 * counselor: pages, JSON, events, mails.
 */
class SafetySilenceTests {

	private static final MovableClock CLOCK = new MovableClock();

	private static Program program;

	private static String dora;

	@BeforeAll
	static void start() {
		program = Program.start(TestDatabase.url(),
				List.of(MovableClock.Configuration.class, Chores.Configuration.class),
				"--attune.processes.extra=src/test/processes", "--attune.practice.counselor=always");
		program.part(Scheduler.class).stop();
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
		program.close();
		CLOCK.moveTo(Duration.ZERO);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			guarded    | tell         | go-on   | first | Ana,Ben
			guarded    | tell         | go-on   | last  | Ana,Ben
			guarded    | tell         | stop    | first | Ana,Ben
			guarded    | tell         | stop    | last  | Ana,Ben
			guarded    | tell         | stop    | first | Ana,Ben,Cleo
			guarded    | tell         | shuttle | last  | Ana,Ben
			quick-talk | check-safety | go-on   | first | Ana,Ben
			quick-talk | check-safety | go-on   | last  | Ana,Ben
			quick-talk | check-safety | stop    | first | Ana,Ben
			quick-talk | check-safety | stop    | last  | Ana,Ben,Cleo
			quick-talk | check-safety | shuttle | last  | Ana,Ben
			""")
	void nobodyElseCanTellThatSomebodyWasNotSafe(String process, String task, String decision, String turn,
			String names) throws Exception {
		isSilent(new Story(process, task, decision, turn.equals("last"), names.split(","), false), Comes.BEFORE,
				Comes.BEFORE);
	}

	/**
	 * A counselor takes the case because of what Ana said, or because she asked for help,
	 * twice; in the other run one takes it at the same time and for no such reason, or
	 * nobody ever does.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			guarded    | tell         | go-on   | first | Ana,Ben      | answers | HALFWAY
			guarded    | tell         | go-on   | last  | Ana,Ben      | answers | NEVER
			guarded    | tell         | stop    | first | Ana,Ben      | answers | NEVER
			guarded    | tell         | stop    | last  | Ana,Ben,Cleo | answers | HALFWAY
			guarded    | tell         | shuttle | last  | Ana,Ben      | answers | HALFWAY
			guarded    | tell         | go-on   | first | Ana,Ben      | asks    | NEVER
			guarded    | tell         | stop    | last  | Ana,Ben      | asks    | HALFWAY
			quick-talk | check-safety | go-on   | first | Ana,Ben      | answers | NEVER
			quick-talk | check-safety | stop    | first | Ana,Ben,Cleo | answers | NEVER
			quick-talk | check-safety | shuttle | last  | Ana,Ben      | answers | HALFWAY
			quick-talk | speak        | shuttle | last  | Ana,Ben      | asks    | HALFWAY
			""")
	void nobodyElseCanTellWhyACounselorCame(String process, String task, String decision, String turn, String names,
			String how, Comes ordinary) throws Exception {
		isSilent(new Story(process, task, decision, turn.equals("last"), names.split(","), how.equals("asks")),
				Comes.HALFWAY, ordinary);
	}

	private static void isSilent(Story story, Comes comes, Comes ordinarily) throws Exception {
		Run safe = new Run(story, ordinarily, false);
		List<String> ordinary = safe.walk();
		Run danger = new Run(story, comes, true);
		assertThat(danger.walk()).hasSizeGreaterThan(30).isEqualTo(ordinary);
		assertThat(danger.alerts).isEqualTo(1);
		assertThat(safe.alerts).isZero();
	}

	/** When a counselor takes the case. */
	enum Comes {

		BEFORE, HALFWAY, NEVER

	}

	/** What happens in a case, and to whom; {@code asks} whether Ana asks for help. */
	private record Story(String process, String task, String decision, boolean last, String[] names, boolean asks) {
	}

	/** A case from its beginning to its end, with what Ben sees of it. */
	private static final class Run {

		private final Talk talk;

		private final String task;

		private final String decision;

		private final boolean last;

		private final Comes comes;

		private final boolean asks;

		private final boolean danger;

		private final Onlooker ben;

		private final List<Choices> choices = new ArrayList<>();

		private boolean waits;

		private boolean settled;

		private int alerts;

		Run(Story story, Comes comes, boolean danger) throws Exception {
			this.task = story.task();
			this.decision = story.decision();
			this.last = story.last();
			this.comes = comes;
			this.asks = story.asks();
			this.danger = danger;
			this.talk = Talk.open(program.api(), story.process(), "The kitchen on Sundays",
					List.of(story.names())
						.stream()
						.map((name) -> Map.of("name", name, "contact", name + UUID.randomUUID() + "@example.org"))
						.toList());
			this.ben = new Onlooker(this.talk, 1);
			for (int person = 0; person < story.names().length; person++) {
				this.choices.add(Choices.straight(new Random(person).nextLong(), "kitchen"));
			}
			takenIf(Comes.BEFORE);
		}

		private void takenIf(Comes when) throws Exception {
			if (this.comes == when) {
				sends("POST", "/counselor", "{\"knowsNobody\": true}");
			}
			this.ben.look("time goes by");
		}

		/** All that Ben saw, was told of, and was written. */
		List<String> walk() throws Exception {
			try (Ears ears = Ears.of(this.talk, 1, program.api())) {
				hearAllSoFar(ears);
				this.ben.look("begun");
				for (int round = 0; !closed() && round < 40; round++) {
					if (!anybodyMoves()) {
						goOn();
					}
				}
				List<String> all = new ArrayList<>(this.ben.seen());
				all.add(ears.until("closed").toString());
				all.addAll(mails());
				return all;
			}
		}

		/** A break that begins and ends is heard after all that came before it. */
		private void hearAllSoFar(Ears ears) throws Exception {
			String ben = this.talk.tokens().get(1);
			this.talk.api().send("POST", this.talk.path() + "/pauses", ben, "{\"minutes\": 20}");
			ears.until("paused");
			this.talk.api().send("DELETE", this.talk.path() + "/pauses/current", ben, null);
			ears.until("paused");
		}

		private boolean closed() throws Exception {
			return this.talk.api()
				.send("GET", this.talk.path(), this.talk.tokens().get(1), null)
				.body()
				.contains("\"closed\"");
		}

		private boolean anybodyMoves() throws Exception {
			boolean moved = false;
			for (int place = 0; place < this.talk.size(); place++) {
				int person = this.last ? this.talk.size() - 1 - place : place;
				Optional<JsonNode> step = this.talk.step(person);
				if (step.isPresent() && (person != 0 || !holdsBack(step.get()))) {
					this.talk.answer(person, step.get(), this.choices.get(person).to(step.get()));
					this.ben.look("person " + person + " answered " + step.get().path("task").asString());
					moved = true;
				}
			}
			return moved;
		}

		/** In one run Ana says that she is in danger, in the other she does not come. */
		private boolean holdsBack(JsonNode step) throws Exception {
			boolean asked = !this.settled && step.path("task").asString().equals(this.task);
			if (asked && !this.waits && this.danger) {
				isInDanger(step);
			}
			if (asked && !this.waits) {
				this.waits = true;
				this.ben.look("Ana is waited for");
			}
			return asked;
		}

		private void isInDanger(JsonNode step) throws Exception {
			if (this.asks) {
				asksForHelp();
				CLOCK.forward(Duration.ofMinutes(1));
				asksForHelp();
			}
			else {
				Map<String, Object> answers = new LinkedHashMap<>(this.choices.get(0).to(step));
				answers.put(this.task.equals("tell") ? "danger" : "afraid", "yes");
				this.talk.answer(0, step, answers);
			}
		}

		private void asksForHelp() throws Exception {
			assertThat(this.talk.api()
				.send("POST", this.talk.path() + "/alerts", this.talk.tokens().get(0), "{\"text\": \"He reads along\"}")
				.statusCode()).isEqualTo(204);
		}

		/** Time goes by, and then what all wait for happens. */
		private void goOn() throws Exception {
			program.part(Chores.class).run("write-mails", "write-reminders", "follow-calls");
			CLOCK.forward(Duration.ofHours(5));
			program.part(Chores.class).run("write-mails", "write-reminders", "follow-calls");
			this.ben.look("five hours later");
			if (this.waits && !this.settled) {
				settle();
			}
			else {
				passOn();
			}
			this.ben.look("it goes on");
		}

		private void settle() throws Exception {
			this.settled = true;
			takenIf(Comes.HALFWAY);
			if (this.danger) {
				JsonNode all = Api.json(counselor("GET", "/alerts", null)).path("items");
				JsonNode alert = all.path(0);
				this.alerts = all.size();
				sends("POST", "/alerts/" + alert.path("alertId").asString() + "/decisions",
						"{\"decision\": \"" + this.decision + "\", \"reason\": \"We spoke on the phone about it.\"}");
			}
			else if (this.decision.equals("shuttle")) {
				assertThat(this.talk.api()
					.send("POST", this.talk.path() + "/shuttle", this.talk.tokens().get(0), null)
					.statusCode()).isEqualTo(204);
			}
			if (this.decision.equals("shuttle")) {
				this.ben.look("every text goes through the counselor");
			}
			if ((!this.danger || this.asks) && !this.decision.equals("stop")) {
				this.talk.answer(0, this.talk.step(0).orElseThrow(),
						this.choices.get(0).to(this.talk.step(0).orElseThrow()));
			}
			passOn();
			if (this.decision.equals("stop")) {
				CLOCK.forward(Duration.ofHours(73));
				program.part(Chores.class).run("leave-parts");
				if (!this.danger) {
					this.talk.leave(0);
				}
			}
		}

		private void passOn() throws Exception {
			for (JsonNode text : Api.json(counselor("GET", "/texts", null)).path("items")) {
				sends("POST", "/texts/" + text.path("stepId").asString() + "/passing", null);
			}
		}

		private void sends(String method, String below, String body) throws Exception {
			HttpResponse<String> answer = counselor(method, below, body);
			assertThat(answer.statusCode()).as(below + answer.body()).isEqualTo(204);
		}

		private HttpResponse<String> counselor(String method, String below, String body) throws Exception {
			return this.talk.api().send(method, this.talk.path() + below, dora, body);
		}

		/** What Ben was written so far, and how many hours after the beginning. */
		private List<String> mails() {
			program.part(Chores.class).run("write-mails", "write-reminders");
			return program.part(JdbcClient.class)
				.sql("""
						select m.kind || ' after ' || round(extract(epoch from m.due_at - c.opened_at) / 3600)
						from mail m join case_file c using (case_id) join person p using (case_id, account_id)
						where c.case_id = :case::uuid and p.ordinal = 1 order by m.due_at, m.kind""")
				.param("case", this.talk.path().substring("/cases/".length()))
				.query(String.class)
				.list();
		}

	}

}
