package org.attune;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.vault.MasterKeyset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that walks random cases. */
class SimulateTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	private Path directory;

	/** The engine has one clock for all tests. */
	@AfterEach
	void backToTheTimeOfTheOthers() {
		MovableClock clock = new MovableClock();
		clock.moveTo(clock.offset());
	}

	@Test
	void casesComeToTheirEndsAndTheSameSeedGoesTheSameWay() throws Exception {
		String one = TestDatabase.url();
		String two = TestDatabase.url();
		assertThat(simulate(one, "6", "7")).as(this.out::toString).isZero();
		assertThat(simulate(two, "6", "7")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("6 of 6 cases are over", "Cases: 6.",
				"Stuck: 0. Failed: 0.");
		List<String> trail = trail(one);
		assertThat(trail).isEqualTo(trail(two)).anyMatch((entry) -> entry.startsWith("opened"));
		assertThat(trail.stream().filter((entry) -> entry.startsWith("answered "))).hasSizeGreaterThan(20);
		assertThat(count(one, "select count(*) from case_file where status = 'closed'")).isEqualTo(6);
		assertThat(count(one, "select count(*) from trail_place")).isEqualTo(trail.size());
		assertThat(count(one, "select count(*) from mail")).isZero();
		assertThat(count(one, "select count(distinct at::date) from trail")).isGreaterThan(6);
	}

	@Test
	void anotherSeedGoesAnotherWay() throws Exception {
		String one = TestDatabase.url();
		String two = TestDatabase.url();
		simulate(one, "1", "1");
		simulate(two, "1", "2");
		assertThat(trail(one)).isNotEqualTo(trail(two));
	}

	@ParameterizedTest
	@ValueSource(strings = { "simulate", "simulate --cases 5", "simulate --seed 1", "simulate --cases 0 --seed 1",
			"simulate --cases many --seed 1", "simulate --cases 5 --seed", "simulate --cases 5 --seed 1 more",
			"simulate --cases 9000000 --seed 1" })
	void wrongUseIsToldWithoutWalking(String line) {
		assertThat(run(line.split(" "))).isEqualTo(2);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("usage", "simulate --cases N --seed S");
	}

	private int simulate(String url, String cases, String seed) throws Exception {
		Path keyset = Files.writeString(this.directory.resolve("keyset.json"), MasterKeyset.print());
		return run("simulate", "--cases", cases, "--seed", seed, "--spring.datasource.url=" + url,
				"--spring.datasource.username=postgres", "--attune.vault.keyset-file=" + keyset);
	}

	private int run(String... args) {
		return new CommandLine(InputStream.nullInputStream(), new PrintStream(this.out, true, StandardCharsets.UTF_8),
				System.err)
			.run(args);
	}

	private static List<String> trail(String url) {
		return jdbc(url).sql("select kind || ' ' || element || ' ' || at from trail order by trail_id")
			.query(String.class)
			.list();
	}

	private static long count(String url, String sql) {
		return jdbc(url).sql(sql).query(Long.class).single();
	}

	private static JdbcClient jdbc(String url) {
		return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
	}

}
