package org.attune;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever dies in the middle of a talk: nothing is lost, nothing is double. */
class CrashTests {

	/** What somebody said of their safety is not shown to them again. */
	private static final String NEVER_SHOWN = "check-safety";

	@TempDir
	private Path directory;

	private final List<Sent> sent = new CopyOnWriteArrayList<>();

	/** An answer on its way; without a contribution as long as nobody said it arrived. */
	private record Sent(int person, JsonNode step, Map<String, Object> answers, String key, String contribution) {
	}

	@Test
	void theTalkGoesOnAfterTheProgramWasKilled() throws Exception {
		Talk talk;
		try (OwnProcess program = OwnProcess.start(this.directory)) {
			talk = begin(program.api());
			CompletableFuture<Void> submitting = submitting(talk);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.sent.size() > 7);
			program.kill();
			submitting.join();
			Instant before = Instant.now();
			try (OwnProcess again = OwnProcess.start(this.directory)) {
				System.out.printf("Start-up after the program was killed: %s%n",
						Duration.between(before, Instant.now()));
				goOn(at(talk, again));
			}
		}
	}

	@Test
	void theTalkGoesOnAfterTheDatabaseWasKilled() throws Exception {
		Talk talk;
		try (OwnProcess program = OwnProcess.start(this.directory)) {
			talk = begin(program.api());
			CompletableFuture<Void> submitting = submitting(talk);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> this.sent.size() > 7);
			program.killDatabase();
			submitting.join();
			HttpResponse<String> refused = talk.get(0, "/step");
			assertThat(refused.statusCode()).isIn(500, 503);
			assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(refused.body()).doesNotContainIgnoringCase("sql", "postgres", "hikari", "exception", "kitchen");
			HttpResponse<String> health = program.health();
			assertThat(health.statusCode()).isEqualTo(503);
			assertThat(health.body()).contains("DOWN").doesNotContain("<html");
			program.kill();
		}
		try (OwnProcess again = OwnProcess.start(this.directory)) {
			goOn(at(talk, again));
		}
	}

	@Test
	void theTalkGoesOnThoughACommandIsStartedOnTheSameData() throws Exception {
		try (OwnProcess program = OwnProcess.start(this.directory)) {
			Talk talk = begin(program.api());
			ProcessHandle database = program.database().orElseThrow();
			Process second = OwnProcess.run(this.directory, "second", "simulate", "--cases", "1", "--seed", "1");
			assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
			assertThat(second.exitValue()).isEqualTo(1);
			assertThat(Files.readString(this.directory.resolve("second")))
				.contains("running already with the data in " + this.directory.resolve("data"), "Stop it first")
				.doesNotContain("\tat ");
			assertThat(program.database()).contains(database);
			submit(talk, 0, Choices.straight(5, "kitchen"));
		}
	}

	private static Talk begin(Api api) throws Exception {
		return Talk.open(api, "quick-talk", "Ana", "Ben");
	}

	private static Talk at(Talk talk, OwnProcess program) {
		return new Talk(program.api(), talk.path(), talk.people(), talk.tokens());
	}

	/** Answers step after step, until nobody listens any more. */
	private CompletableFuture<Void> submitting(Talk talk) {
		Choices choices = Choices.winding(5, "kitchen");
		return CompletableFuture.runAsync(() -> {
			try {
				for (int turn = 0; !talk.status().equals("closed"); turn++) {
					submit(talk, turn % talk.size(), choices);
				}
			}
			catch (Exception | AssertionError ex) {
				assertThat(this.sent).as("the program was there first: " + ex).hasSizeGreaterThan(7);
			}
		});
	}

	private void submit(Talk talk, int person, Choices choices) throws Exception {
		Optional<JsonNode> step = talk.step(person);
		if (step.isPresent()) {
			Sent going = new Sent(person, step.get(), choices.to(step.get()), UUID.randomUUID().toString(), null);
			this.sent.add(going);
			HttpResponse<String> answer = talk.send(person, going.step(), going.answers(), going.key());
			assertThat(answer.statusCode()).isEqualTo(200);
			this.sent.set(this.sent.indexOf(going), new Sent(person, going.step(), going.answers(), going.key(),
					Api.json(answer).path("contributionId").asString()));
		}
	}

	private void goOn(Talk talk) throws Exception {
		assertThat(talk.status()).isEqualTo("running");
		Set<String> mine = new HashSet<>();
		Set<String> shown = new HashSet<>();
		for (Sent each : List.copyOf(this.sent)) {
			HttpResponse<String> repeat = talk.send(each.person(), each.step(), each.answers(), each.key());
			assertThat(repeat.statusCode()).as(repeat.body()).isEqualTo(200);
			String contribution = Api.json(repeat).path("contributionId").asString();
			assertThat(each.contribution()).as("the same as it was told").isIn(contribution, null);
			assertThat(mine.add(contribution)).as("each once").isTrue();
			if (!each.step().path("task").asString().equals(NEVER_SHOWN)) {
				shown.add(contribution);
			}
		}
		assertThat(readable(talk)).hasSameElementsAs(shown).doesNotHaveDuplicates();
		Choices choices = Choices.straight(6, "kitchen");
		for (int turn = 0; !talk.status().equals("closed"); turn++) {
			assertThat(turn).isLessThan(200);
			submit(talk, turn % talk.size(), choices);
		}
		assertThat(talk.outcome()).isEqualTo("agreed");
		assertThat(readable(talk)).containsAll(shown);
	}

	/** What was said, as its authors find it. */
	private static List<String> readable(Talk talk) throws Exception {
		List<String> found = new ArrayList<>();
		for (int person = 0; person < talk.size(); person++) {
			String author = talk.people().get(person);
			talk.contributions(person)
				.valueStream()
				.filter((each) -> each.path("by").asString().equals(author))
				.forEach((each) -> found.add(each.path("contributionId").asString()));
		}
		return found;
	}

}
