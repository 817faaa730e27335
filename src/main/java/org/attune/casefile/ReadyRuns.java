package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which runs of tasks may go on, and which of them make the others wait. */
@Component
public class ReadyRuns {

	private static final String WAITING = """
			select r.run_id, r.process_instance, r.activity_instance,
				(select s.route::text from step s where s.run_id = r.run_id and s.status = 'done' limit 1) as route
			from task_run r where r.case_id = :case\s""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ReadyRuns(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The runs that wait for nobody any more, oldest first. */
	public List<Ready> idle(CaseFile file) {
		return this.jdbc
			.sql(WAITING
					+ """
							and r.status = 'open' and not exists (select from step s where s.run_id = r.run_id and s.status = 'open')
							order by r.place""")
			.param("case", file.id().value())
			.query(this::ready)
			.list();
	}

	/**
	 * The runs that were answered while another task held the case, oldest first; none as
	 * long as one still does.
	 */
	public List<Ready> released(CaseFile file) {
		return this.jdbc.sql(WAITING + """
				and r.status = 'answered' and not exists
					(select from task_run h where h.case_id = :case and h.holds and h.status = 'open')
				order by r.place""").param("case", file.id().value()).query(this::ready).list();
	}

	/** Where the runs that hold the case are: their activity, and the scopes around. */
	public List<Holding> holding(CaseFile file) {
		return this.jdbc
			.sql("select activity_instance, path from task_run where case_id = :case and holds and status = 'open'")
			.param("case", file.id().value())
			.query((row, number) -> new Holding(row.getString("activity_instance"), Rows.texts(row, "path")))
			.list();
	}

	/** Whether a run other than this one holds the case. */
	public boolean isHeld(CaseFile file, UUID besides) {
		return this.jdbc.sql("""
				select exists (select from task_run where case_id = :case and holds and status = 'open'
				and run_id <> :besides)""")
			.param("case", file.id().value())
			.param("besides", besides)
			.query(Boolean.class)
			.single();
	}

	private Ready ready(ResultSet row, int number) throws SQLException {
		return new Ready(row.getObject("run_id", UUID.class), row.getString("process_instance"),
				row.getString("activity_instance"), Answered.route(row.getString("route"), this.json));
	}

	/** A run that holds the case while it is open. */
	public record Holding(String activity, List<String> path) {
	}

	/**
	 * A run whose token may move: its id, where the engine waits for it, and the routing
	 * fields of its one answer.
	 */
	public record Ready(UUID run, String instance, String activity, Map<String, Object> route) {
	}

}
