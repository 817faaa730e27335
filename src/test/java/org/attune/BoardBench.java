package org.attune;

import java.util.ArrayList;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.attune.casefile.caseload.Filter;
import org.attune.identity.Accounts;
import org.attune.oversight.LookAtBoard;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A counselor's board among 100,000 open cases of 2,000 counselors. Theirs are 250: far
 * more than anybody should have. Not part of the ordinary build:
 * {@code mvn -Pbench test}.
 */
class BoardBench {

	private static final int CASES = 100_000;

	private static final int LOOKS = 200;

	private static final double MOST_MILLIS = 10;

	private static Program program;

	private static JdbcClient jdbc;

	private static EmbeddedPostgres postgres;

	private static Visitor dora;

	@BeforeAll
	static void fill() throws Exception {
		postgres = EmbeddedPostgres.builder().setServerConfig("shared_preload_libraries", "pg_stat_statements").start();
		program = Program.start(postgres.getJdbcUrl("postgres", "postgres"));
		program.part(Scheduler.class).stop();
		jdbc = program.part(JdbcClient.class);
		jdbc.sql("create extension pg_stat_statements").update();
		dora = new Visitor(program.part(Accounts.class).create(Visitor.Kind.COUNSELOR, "Dora", null),
				Visitor.Kind.COUNSELOR);
		for (String sql : statements()) {
			jdbc.sql(sql).update();
		}
	}

	@AfterAll
	static void stop() throws Exception {
		program.close();
		postgres.close();
	}

	/** The shape of real cases: two people, a few runs and texts, one open step. */
	private static List<String> statements() {
		String dora = "'" + BoardBench.dora.account() + "'::uuid";
		return List.of("""
				insert into account (account_id, kind, name, created_at)
				select gen_random_uuid(), 'counselor', '', now() from generate_series(1, 2000)""", """
				create table bench as with staff as (
					select account_id, row_number() over () - 1 as nr from account where kind = 'counselor'
				)
				select gen_random_uuid() as id, gen_random_uuid() as ana, gen_random_uuid() as run,
					gen_random_uuid() as own, n, case when n <= 200 then %s else staff.account_id end as counselor
				from generate_series(1, %d) n join staff on staff.nr = n %% 2000""".formatted(dora, CASES),
				"""
						insert into case_file (case_id, process, version, definition_id, relationship, language, pace, status,
							topic, opened_at, last_active_at)
						select id, 'quick-talk', 1, (select id_ from act_re_procdef where key_ = 'quick-talk' limit 1), 'friends',
							'en', 'normal', 'running', '', now(), now() from bench""",
				"""
						insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name, accepted_at)
						select ana, id, (select account_id from account limit 1), 0, 'participant', 'a', '', now() from bench""",
				"""
						insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name)
						select own, id, counselor, 2, 'counselor', 'c', '' from bench
						on conflict do nothing""",
				"""
						insert into task_run (run_id, case_id, activity_instance, process_instance, definition_id, task, path, stage,
							privacy, holds, status, due_at, opened_at)
						select run, id, run::text, id::text, 'd', 'speak', '{}', 'listening', 'shared', false, 'open',
							now() + n * interval '1 minute', now() from bench""",
				"""
						insert into task_run (run_id, case_id, activity_instance, process_instance, definition_id, task, path, stage,
							privacy, holds, status, opened_at)
						select gen_random_uuid(), id, 'x', id::text, 'd', 'speak', '{}', 'listening', 'shared', false, 'done', now()
						from bench, generate_series(1, 4)""",
				"""
						insert into step (step_id, case_id, run_id, person_id, status, told)
						select gen_random_uuid(), id, run, ana, 'open', true from bench""",
				"""
						insert into contribution (contribution_id, case_id, run_id, person_id, privacy, body, at)
						select gen_random_uuid(), id, run, ana, 'shared', '', now() from bench, generate_series(1, 5)""",
				"""
						insert into case_board (case_id, stage, waiting_for, since, due_at, risk, counselor)
						select id, 'listening', array[case when n % 7 = 0 then own else ana end], now(),
							now() + (n % 997) * interval '1 minute',
							case when n % 50 = 0 then 'red' when n % 10 = 0 then 'amber' else 'green' end, counselor
						from bench""", "analyze");
	}

	@Test
	void aPageOfTheBoardTakesTheDatabaseTenMillisecondsAtMost() {
		LookAtBoard board = program.part(LookAtBoard.class);
		List<Double> millis = new ArrayList<>();
		CaseId after = null;
		for (int look = 0; look < LOOKS + 20; look++) {
			double before = busy();
			LookAtBoard.Page page = board.mine(dora, Filter.NONE, after, 20);
			assertThat(page.items()).hasSize(20);
			if (look >= 20) {
				millis.add(busy() - before);
			}
			after = (look % 5 == 4) ? null : page.next();
		}
		millis.sort(null);
		double p95 = millis.get((int) (millis.size() * 0.95));
		System.out.printf("board page: p50 %.2f ms, p95 %.2f ms, max %.2f ms%n", millis.get(millis.size() / 2), p95,
				millis.get(millis.size() - 1));
		slowest().forEach(System.out::println);
		System.out.println(plan());
		assertThat(p95).isLessThanOrEqualTo(MOST_MILLIS);
	}

	/** For how many milliseconds the database was busy so far, but with this question. */
	private static double busy() {
		return jdbc.sql("""
				select coalesce(sum(total_exec_time), 0) from pg_stat_statements
				where query not like '%pg_stat_statements%'""").query(Double.class).single();
	}

	/** What took longest, on average. */
	private static List<String> slowest() {
		return jdbc.sql("""
				select round(mean_exec_time::numeric, 2) || ' ms, ' || calls || ' times: '
					|| left(regexp_replace(query, '\\s+', ' ', 'g'), 120)
				from pg_stat_statements where calls >= 200 order by mean_exec_time desc limit 6""")
			.query(String.class)
			.list();
	}

	/**
	 * The plan of the very query that the board asked, as the database remembers it: with
	 * places for values, to which nothing may be bound.
	 */
	private static String plan() {
		String asked = jdbc.sql("""
				select query from pg_stat_statements where query like 'with mine as not materialized%'
				order by calls desc limit 1""").query(String.class).single();
		JdbcClient unbound = JdbcClient.create(
				new DriverManagerDataSource(postgres.getJdbcUrl("postgres", "postgres") + "&preferQueryMode=simple"));
		return String.join("\n", unbound.sql("explain (generic_plan) " + asked).query(String.class).list());
	}

}
