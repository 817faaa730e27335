package org.attune;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many timers that are due in the same second, in a program that was started again since
 * they were set, while two people go on answering.
 */
final class DueAtOnce {

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	private static final String WAITING = "select count(*) from act_ru_job where type_ = 'timer'";

	/** Those of the people who answer meanwhile are due some days later. */
	private static final String DUE = WAITING + " and duedate_ <= now()";

	private static final String TROUBLED = "select count(*) from act_ru_job where exception_stack_id_ is not null";

	private static final String ASKED = """
			select count(*) from step s join task_run r using (run_id)
			where s.status = 'open' and r.task = 'arrive'""";

	private final int timers;

	private final List<Duration> answers = new ArrayList<>();

	DueAtOnce(int timers) {
		this.timers = timers;
	}

	/**
	 * Sets them, starts again, and works them off; how long each answer took meanwhile.
	 */
	List<Duration> workOff() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
			String url = postgres.getJdbcUrl("postgres", "postgres");
			try (Program program = start(url)) {
				program.part(Scheduler.class).stop();
				IntStream.range(0, this.timers).parallel().forEach((place) -> waitADay(program));
				assertThat(count(program, WAITING)).isEqualTo(this.timers);
			}
			try (Program program = start(url)) {
				assertThat(count(program, WAITING)).as("all are still there").isEqualTo(this.timers);
				workOff(program);
			}
		}
		this.answers.sort(null);
		return this.answers;
	}

	private static void waitADay(Program program) {
		try {
			Talk.open(program.api(), "one-day", "Ana", "Ben");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Program start(String url) {
		return Program.start(url, "--attune.processes.extra=src/test/processes", "--attune.rate.portal=1000000",
				"--attune.rate.person=1000000", "--attune.rate.address=1000000");
	}

	private void workOff(Program program) throws Exception {
		program.part(JdbcClient.class).sql("update act_ru_job set duedate_ = now()").update();
		Instant due = Instant.now();
		while (count(program, DUE) > 0) {
			talk(program);
			assertThat(Duration.between(due, Instant.now())).isLessThan(PATIENCE);
		}
		System.out.printf("%d timers in %s%n", this.timers, Duration.between(due, Instant.now()));
		assertThat(count(program, TROUBLED)).isZero();
		assertThat(count(program, ASKED)).as("everybody is asked").isEqualTo(2 * this.timers);
	}

	/** Some answers of one talk. */
	private void talk(Program program) throws Exception {
		Talk talk = Talk.open(program.api(), "quick-talk", "Ana", "Ben");
		Choices choices = Choices.straight(1, "kitchen");
		for (int turn = 0; turn < 16; turn++) {
			Optional<JsonNode> step = talk.step(turn % 2);
			if (step.isPresent()) {
				Instant before = Instant.now();
				talk.send(turn % 2, step.get(), choices.to(step.get()), UUID.randomUUID().toString());
				this.answers.add(Duration.between(before, Instant.now()));
			}
		}
	}

	private static int count(Program program, String sql) {
		return program.part(JdbcClient.class).sql(sql).query(Integer.class).single();
	}

}
