package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered in tasks, as far as it routes; what people said is not here. */
@Component
public class Answers {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Answers(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Everything that was answered in a task, in this case, oldest first. */
	public List<Answered> to(CaseId id, String task) {
		return to(id, Set.of(task)).getOrDefault(task, List.of());
	}

	/** The same for several tasks, by task. */
	public Map<String, List<Answered>> to(CaseId id, Set<String> tasks) {
		Map<String, List<Answered>> answered = new HashMap<>();
		this.jdbc
			.sql("""
					select r.task, r.run_id, r.path, s.person_id, s.route::text as route,
						(select coalesce(array_agg(scope), '{}') from cancelled_scope c where c.case_id = r.case_id) as cancelled
					from task_run r left join step s on s.run_id = r.run_id and s.status = 'done'
					where r.case_id = :case and r.task = any(:tasks) and r.status in ('answered', 'done')
					order by r.place, s.place""")
			.param("case", id.value())
			.param("tasks", tasks.toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> answered
				.computeIfAbsent(row.getString("task"), (task) -> new ArrayList<>())
				.add(answered(row)));
		return answered;
	}

	private Answered answered(ResultSet row) throws SQLException {
		UUID person = row.getObject("person_id", UUID.class);
		return new Answered(row.getObject("run_id", UUID.class), Rows.texts(row, "path"), Rows.texts(row, "cancelled"),
				(person != null) ? new PersonId(person) : null, Answered.route(row.getString("route"), this.json));
	}

}
