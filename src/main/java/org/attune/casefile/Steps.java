package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each person is asked: a step for everybody whom a run of a task concerns. */
@Component
public class Steps {

	private static final String SELECT = """
			select s.*, r.definition_id, r.process_instance, r.activity_instance, r.task, r.path, r.stage, r.privacy,
				r.due_at + coalesce(s.longer, interval '0') as due_at, r.about, d.body as draft
			from step s join task_run r using (run_id) left join draft d using (step_id)
			where s.case_id = :case""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Steps(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The oldest open step of a person that they have not answered yet. */
	public Optional<OpenStep> next(CaseFile file, PersonId person) {
		return this.jdbc
			.sql(SELECT + " and s.person_id = :person and s.status = 'open' and not s.waits order by s.place limit 1")
			.param("case", file.id().value())
			.param("person", person.value())
			.query(Steps::read)
			.optional();
	}

	/** The stages in which a person was asked something, or is. */
	public Set<String> stages(CaseFile file, PersonId person) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct r.stage from step s join task_run r using (run_id)
				where s.case_id = :case and s.person_id = :person and r.stage is not null""")
			.param("case", file.id().value())
			.param("person", person.value())
			.query(String.class)
			.list());
	}

	/** One step of the case, whatever its state. */
	public Optional<OpenStep> find(CaseFile file, UUID step) {
		return this.jdbc.sql(SELECT + " and s.step_id = :step")
			.param("case", file.id().value())
			.param("step", step)
			.query(Steps::read)
			.optional();
	}

	/** The steps whose answers a counselor has to look at first, the oldest first. */
	public List<OpenStep> waiting(CaseFile file) {
		return this.jdbc.sql(SELECT + " and s.waits and s.status = 'open' order by s.place")
			.param("case", file.id().value())
			.query(Steps::read)
			.list();
	}

	/** A step is done by leaving, which says no: an answer without a word. */
	public void decline(CaseFile file, OpenStep step, Map<String, Object> route) {
		file.progress().answers().clear();
		file.progress().changed(Change.STEP, step.person());
		this.jdbc.sql("""
				with gone as (delete from draft where step_id = :step)
				update step set status = 'done', contribution_id = null, route = cast(:route as jsonb)
				where step_id = :step""")
			.param("route", this.json.writeValueAsString(route))
			.param("step", step.id())
			.update();
	}

	/** Drops what a person is asked, and what they typed and can send no more. */
	public void drop(CaseFile file, PersonId person) {
		int dropped = this.jdbc.sql("""
				with gone as (
					delete from draft d using step s where d.step_id = s.step_id and s.case_id = :case
						and s.person_id = :person and s.status = 'open'
				)
				update step set status = 'dropped'
				where case_id = :case and person_id = :person and status = 'open'""")
			.param("case", file.id().value())
			.param("person", person.value())
			.update();
		if (dropped > 0) {
			file.progress().changed(Change.STEP, person);
		}
	}

	/**
	 * Nobody is asked in a run any more, and who did not answer said nothing; what they
	 * typed is gone.
	 */
	public void skip(CaseFile file, UUID run) {
		file.progress().answers().clear();
		this.jdbc
			.sql("""
					with gone as (
						delete from draft d using step s where d.step_id = s.step_id and s.run_id = :run and s.status = 'open'
					)
					update step set status = 'skipped' where run_id = :run and status = 'open'
					returning person_id""")
			.param("run", run)
			.query(UUID.class)
			.list()
			.stream()
			.filter(Objects::nonNull)
			.forEach((person) -> file.progress().changed(Change.STEP, new PersonId(person)));
	}

	private static OpenStep read(ResultSet row, int number) throws SQLException {
		return new OpenStep(row.getObject("step_id", UUID.class), row.getObject("run_id", UUID.class),
				person(row, "person_id"), OpenStep.State.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
				row.getString("definition_id"), row.getString("process_instance"), row.getString("activity_instance"),
				row.getString("task"), Rows.texts(row, "path"), row.getString("stage"),
				Privacy.of(row.getString("privacy")), Rows.instant(row, "due_at"), person(row, "about"),
				row.getObject("contribution_id", UUID.class), row.getBytes("answer_key"), row.getBytes("draft"),
				row.getBoolean("waits"), row.getBoolean("sent_back"));
	}

	private static PersonId person(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id != null) ? new PersonId(id) : null;
	}

}
