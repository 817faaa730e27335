package org.attune.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The role that docs/audit.md proposes can do what the program does, and no more. */
class DatabaseRoleTests {

	@Test
	void theRoleOfTheProgramAddsToTheRecordAndCannotChangeIt() throws Exception {
		String url = TestDatabase.url();
		Flyway.configure().dataSource(url, "postgres", null).schemas("public").load().migrate();
		SingleConnectionDataSource database = new SingleConnectionDataSource(url, "postgres", "", true);
		JdbcClient jdbc = JdbcClient.create(database);
		String guide = Files.readString(Path.of("docs/audit.md"));
		String sql = guide.substring(guide.indexOf("```sql") + 6);
		jdbc.sql(sql.substring(0, sql.indexOf("```"))).update();
		jdbc.sql("set role attune_app").update();
		jdbc.sql("""
				insert into trail (case_id, at, process, element, kind, actor, role, data)
				values (gen_random_uuid(), now(), 'a:1', 'a', 'b', 'c', 'd', '{}')""").update();
		jdbc.sql("update trail_horizon set next_until = 0").update();
		assertThat(jdbc.sql("select system_identifier from pg_control_system()").query(Long.class).single()).isNotZero();
		for (String table : List.of("trail", "trail_place", "tree_node", "checkpoint", "log_key")) {
			assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).hasMessageContaining("permission denied");
		}
		assertThatThrownBy(() -> jdbc.sql("alter table trail disable trigger all").update())
			.hasMessageContaining("must be owner");
		database.destroy();
	}

}
