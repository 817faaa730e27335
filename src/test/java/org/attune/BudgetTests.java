package org.attune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.attune.audit.log.SequencerClock;
import org.attune.follow.OpenBeside;
import org.attune.identity.Accounts;
import org.attune.session.MyCases;
import org.attune.session.OpenCase;
import org.attune.session.TenMinutes;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a step may cost: see "Budgets" in the design. */
class BudgetTests {

	private static final int STATEMENTS = 20;

	private static final int WAL_BYTES = 5 * 1024;

	private static EmbeddedPostgres postgres;

	private static Program program;

	private static JdbcClient jdbc;

	/** One step: looked up and answered. */
	private record Cost(String task, List<String> statements) {
	}

	@BeforeAll
	static void start() throws Exception {
		postgres = EmbeddedPostgres.builder()
			.setServerConfig("full_page_writes", "off")
			.setServerConfig("autovacuum", "off")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.setServerConfig("pg_stat_statements.track_utility", "off")
			.start();
		program = Program.start(postgres.getJdbcUrl("postgres", "postgres"), List.of(Statements.Configuration.class));
		program.part(Scheduler.class).stop();
		program.part(SequencerClock.class).stop();
		((ProcessEngineConfigurationImpl) program.part(ProcessEngine.class).getProcessEngineConfiguration())
			.getJobExecutor()
			.shutdown();
		walk(Choices.straight(0, "warm"));
		jdbc = JdbcClient.create(postgres.getPostgresDatabase());
		jdbc.sql("create extension pg_stat_statements").update();
	}

	@AfterAll
	static void stop() throws Exception {
		program.close();
		postgres.close();
	}

	private static final int STATEMENTS_ON_AVERAGE = 17;

	@Test
	void noStepTakesMoreThanTwentyStatements() throws Exception {
		List<Cost> costs = new ArrayList<>(walk(Choices.straight(1, "kitchen")));
		costs.addAll(walk(Choices.winding(2, "kitchen")));
		print(costs);
		assertThat(costs).hasSizeGreaterThan(30)
			.allSatisfy((cost) -> assertThat(cost.statements()).as(cost.task()).hasSizeBetween(5, STATEMENTS));
		assertThat(costs.stream().mapToInt((cost) -> cost.statements().size()).average().orElseThrow())
			.isLessThanOrEqualTo(STATEMENTS_ON_AVERAGE);
	}

	@Test
	void theDatabaseCountsAsTheTestDoes() throws Exception {
		jdbc.sql("select pg_stat_statements_reset()::text").query(String.class).single();
		Talk talk = Talk.open(program.api(), "quick-talk", "Ana", "Ben");
		Statements statements = program.part(Statements.class);
		statements.take();
		long before = calls();
		Choices choices = Choices.straight(3, "kitchen");
		while (talk.step(0).map((step) -> step.path("task").asString()).filter("reflect"::equals).isEmpty()) {
			for (int person = 0; person < talk.size(); person++) {
				Optional<JsonNode> step = talk.step(person);
				if (step.isPresent()) {
					talk.answer(person, step.get(), choices.to(step.get()));
				}
			}
		}
		int heard = statements.take().size();
		assertThat(calls() - before - 1).isEqualTo(heard).isGreaterThan(50);
	}

	private static long calls() {
		return jdbc.sql("select coalesce(sum(calls), 0) from pg_stat_statements").query(Long.class).single();
	}

	@Test
	void aStepWritesNoMoreThanFiveKilobytesOfWal() throws Exception {
		assertThat(jdbc.sql("show full_page_writes").query(String.class).single()).isEqualTo("off");
		long bytes = 0;
		int steps = 0;
		for (int seed = 10; seed < 20; seed++) {
			Talk talk = Talk.open(program.api(), "quick-talk", "Ana", "Ben");
			String before = jdbc.sql("select pg_current_wal_insert_lsn()::text").query(String.class).single();
			steps += walk(talk, (seed % 2 == 0) ? Choices.straight(seed, "kitchen") : Choices.winding(seed, "kitchen"))
				.size();
			bytes += jdbc.sql("select pg_current_wal_insert_lsn() - ?::pg_lsn")
				.param(before)
				.query(Long.class)
				.single();
		}
		System.out.printf("WAL a step: %d bytes, over %d steps%n", bytes / steps, steps);
		assertThat(bytes / steps).isBetween(500L, (long) WAL_BYTES);
	}

	@Test
	void whatWaitsInManyTalksIsFoundInAsManyStatementsAsInOne() {
		Visitor ana = new Visitor(
				program.part(Accounts.class)
					.create(Visitor.Kind.PARTICIPANT, "Ana", UUID.randomUUID() + "@example.org"),
				Visitor.Kind.PARTICIPANT);
		opens(ana, "quick-talk");
		List<String> one = looks(ana);
		opens(ana, "quick-talk");
		opens(ana, "constructive-disagreement");
		opens(ana, "aftermath");
		assertThat(looks(ana)).isEqualTo(one).hasSizeLessThan(10);
		assertThat(program.part(TenMinutes.class).of(ana, Locale.ENGLISH)).hasSize(4);
	}

	private static void opens(Visitor ana, String process) {
		OpenCase.Named ben = new OpenCase.Named("Ben", UUID.randomUUID() + "@example.org");
		program.part(OpenCase.class)
			.open(ana, new OpenCase.Wish(process, "The kitchen", "friends", "en", Pace.NORMAL, List.of(ben), null));
	}

	private static List<String> looks(Visitor ana) {
		Statements statements = program.part(Statements.class);
		statements.take();
		program.part(MyCases.class).of(ana);
		program.part(TenMinutes.class).of(ana, Locale.ENGLISH);
		program.part(OpenBeside.class).near(ana);
		return statements.take();
	}

	private static List<Cost> walk(Choices choices) throws Exception {
		return walk(Talk.open(program.api(), "quick-talk", "Ana", "Ben"), choices);
	}

	private static List<Cost> walk(Talk talk, Choices choices) throws Exception {
		Statements statements = program.part(Statements.class);
		List<Cost> costs = new ArrayList<>();
		for (int turn = 0; !talk.status().equals("closed"); turn++) {
			int person = turn % talk.size();
			assertThat(turn).isLessThan(200);
			statements.take();
			Optional<JsonNode> step = talk.step(person);
			if (step.isPresent()) {
				talk.answer(person, step.get(), choices.to(step.get()));
				costs.add(new Cost(step.get().path("task").asString(), statements.take()));
			}
		}
		assertThat(talk.outcome()).isEqualTo("agreed");
		return costs;
	}

	private static void print(List<Cost> costs) {
		Map<String, List<Integer>> table = new TreeMap<>();
		costs.forEach((cost) -> table.computeIfAbsent(cost.task(), (task) -> new ArrayList<>())
			.add(cost.statements().size()));
		table.forEach((task, counts) -> System.out.printf("%-10s %s%n", task, counts));
		System.out.printf("average %.1f%n",
				costs.stream().mapToInt((cost) -> cost.statements().size()).average().orElseThrow());
		costs.stream()
			.filter((cost) -> cost.statements().size() > STATEMENTS)
			.forEach((cost) -> System.out.println(cost.task() + "\n  " + String.join("\n  ", cost.statements())));
	}

}
