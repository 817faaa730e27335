package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.PersonId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered in tasks, round by round. */
@Component
public class Answers {

	private static final String SELECT = """
			select r.task, r.run_id, r.path, s.person_id, case s.status when 'done' then s.route::text end as route,
				(select coalesce(array_agg(scope), '{}') from cancelled_scope x where x.case_id = r.case_id) as cancelled,
				%s
			from task_run r left join step s on s.run_id = r.run_id and s.status in ('done', 'skipped')
				left join contribution c on c.contribution_id = s.contribution_id and s.status = 'done'
			where r.case_id = :case and r.task = any(:tasks) and r.status in ('answered', 'done')
			order by r.place, s.place"""
		.formatted(ContributionRow.COLUMNS);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Answers(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Everything that was answered in a task, in this case, oldest first. */
	public List<Answered> to(CaseFile file, String task) {
		read(file, List.of(task));
		return file.progress().answers().get(task);
	}

	/** Reads the answers to several tasks at once, where they are not known yet. */
	public void read(CaseFile file, Collection<String> tasks) {
		Map<String, List<Answered>> known = file.progress().answers();
		List<String> unknown = tasks.stream().filter((task) -> !known.containsKey(task)).toList();
		if (!unknown.isEmpty()) {
			unknown.forEach((task) -> known.put(task, new ArrayList<>()));
			this.jdbc.sql(SELECT)
				.param("case", file.id().value())
				.param("tasks", unknown.toArray(String[]::new))
				.query((RowCallbackHandler) (row) -> known.get(row.getString("task")).add(answered(row)));
		}
	}

	private Answered answered(ResultSet row) throws SQLException {
		UUID person = row.getObject("person_id", UUID.class);
		return new Answered(row.getObject("run_id", UUID.class), Rows.texts(row, "path"), Rows.texts(row, "cancelled"),
				(person != null) ? new PersonId(person) : null, Answered.route(row.getString("route"), this.json),
				(row.getObject("contribution_id") != null) ? ContributionRow.read(row, 0) : null);
	}

}
