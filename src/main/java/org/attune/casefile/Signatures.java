package org.attune.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether everybody has said yes in a run, and to whose words. */
@Component
public class Signatures {

	private final JdbcClient jdbc;

	Signatures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was said in the last run of a task, by who said it and the run's activity, if
	 * everybody who answered in another run gave this answer; else nothing.
	 */
	public List<Text> agreed(CaseFile file, String task, UUID signing, String field, String yes) {
		Map<String, Object> params = new LinkedHashMap<>(Map.of("case", file.id().value(), "task", task));
		params.putAll(Map.of("signing", signing, "field", field, "yes", yes));
		return this.jdbc.sql("""
				select r.activity_instance, s.person_id from task_run r join step s using (run_id)
				where r.case_id = :case and r.task = :task and s.contribution_id is not null and s.status = 'done'
					and r.place = (
						select max(o.place) from task_run o join step d using (run_id)
						where o.case_id = :case and o.task = :task and o.status = 'done' and d.status = 'done')
					and not exists (
						select from step y where y.run_id = :signing and y.status <> 'dropped'
							and (y.status <> 'done' or y.route ->> :field is distinct from :yes))
				order by s.place""")
			.params(params)
			.query((row, number) -> new Text(row.getString("activity_instance"),
					new PersonId(row.getObject("person_id", UUID.class))))
			.list();
	}

	/** Somebody's words in a run. */
	public record Text(String activity, PersonId author) {
	}

}
