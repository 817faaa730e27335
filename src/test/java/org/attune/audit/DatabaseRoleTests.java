package org.attune.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.Program;
import org.attune.TestDatabase;
import org.attune.audit.entries.Entries;
import org.attune.session.OpenCase;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The role that the command "upgrade" makes can do what the program does, and no more.
 */
class DatabaseRoleTests {

	@Test
	void theRoleOfTheProgramAddsToTheRecordAndCannotChangeIt() throws Exception {
		String url = TestDatabase.url();
		assertThat(upgrade(url)).isZero();
		SingleConnectionDataSource database = new SingleConnectionDataSource(url, "postgres", "", true);
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("set role attune_app").update();
		jdbc.sql("""
				insert into trail (case_id, at, process, element, kind, actor, role, data)
				values (gen_random_uuid(), now(), 'a:1', 'a', 'b', 'c', 'd', '{}')""").update();
		jdbc.sql("update trail_horizon set next_until = 0").update();
		assertThat(jdbc.sql("select system_identifier from pg_control_system()").query(Long.class).single())
			.isNotZero();
		for (String table : List.of("trail", "trail_place", "tree_node", "checkpoint", "log_key", "staff_act")) {
			assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
				.hasStackTraceContaining("permission denied");
		}
		assertThatThrownBy(() -> jdbc.sql("alter table trail disable trigger all").update())
			.hasStackTraceContaining("must be owner");
		database.destroy();
	}

	@Test
	void theProgramRunsAsThatRoleWithoutTheOwnersPassword() throws Exception {
		String url = TestDatabase.url();
		assertThat(upgrade(url, "--attune.database.role-password=it's a secret")).isZero();
		assertThat(upgrade(url)).as("done again with each new version").isZero();
		assertThat(JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
			.sql("select rolpassword from pg_authid where rolname = 'attune_app'")
			.query(String.class)
			.single()).startsWith("SCRAM-SHA-256$");
		try (Program program = Program.start(url.replace("user=postgres", "user=attune_app"),
				"--spring.datasource.username=attune_app", "--spring.flyway.enabled=false")) {
			JdbcClient jdbc = program.part(JdbcClient.class);
			assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("attune_app");
			CaseId id = program.part(OpenCase.class)
				.open(new Visitor(UUID.randomUUID(), Visitor.Kind.PORTAL),
						new OpenCase.Wish("quick-talk", "The kitchen", "friends", "en", Pace.NORMAL,
								List.of(new OpenCase.Named("Ana", null), new OpenCase.Named("Ben", null)), null))
				.caseId();
			Awaitility.await().until(() -> !program.part(Entries.class).of(id).isEmpty());
			assertThatThrownBy(() -> jdbc.sql("create table more (id int)").update())
				.hasStackTraceContaining("permission denied");
		}
	}

	private static int upgrade(String url, String... more) {
		return Program.command(
				Stream
					.concat(Stream.of("upgrade", "--spring.datasource.url=" + url,
							"--spring.datasource.username=postgres"), Stream.of(more))
					.toArray(String[]::new));
	}

}
