package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each time a task of the process began, and how that stands. */
@Component
public class Runs {

	private static final String WAITING = """
			select r.run_id, r.process_instance, r.activity_instance,
				(select s.route::text from step s where s.run_id = r.run_id and s.status = 'done' limit 1) as route
			from task_run r where r.case_id = :case\s""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Runs(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Opens a run of a task with a step for each of those who are asked; a null among
	 * them is the practice's pool.
	 */
	public void open(CaseFile file, NewRun run, List<PersonId> asked) {
		this.jdbc
			.sql("""
					with run as (
						insert into task_run (run_id, case_id, activity_instance, process_instance, definition_id, task, path,
							stage, privacy, holds, status, due_at, about, opened_at)
						values (:run, :case, :activity, :instance, :definition, :task, :path, :stage, :privacy, :holds, 'open',
							:due, :about, :now)
					)
					insert into step (step_id, case_id, run_id, person_id, status)
					select t.step, :case, :run, t.person, 'open'
					from unnest(:steps::uuid[], :people::uuid[]) with ordinality as t (step, person, place) order by t.place""")
			.param("run", run.id())
			.param("case", file.id().value())
			.param("activity", run.activity())
			.param("instance", run.instance())
			.param("definition", run.definition())
			.param("task", run.task())
			.param("path", run.path().toArray(String[]::new))
			.param("stage", run.stage())
			.param("privacy", run.privacy().word())
			.param("holds", run.holds())
			.param("due", Rows.at(run.due()))
			.param("about", (run.about() != null) ? run.about().value() : null)
			.param("now", Rows.at(this.clock.instant()))
			.param("steps", asked.stream().map((person) -> NewId.make()).toArray(UUID[]::new))
			.param("people",
					asked.stream().map((person) -> (person != null) ? person.value() : null).toArray(UUID[]::new))
			.update();
	}

	/**
	 * Marks a run as done: its token may move, and what was sealed in it opens to
	 * everybody, all at once. False if it was cancelled meanwhile.
	 */
	public boolean finish(UUID run) {
		return this.jdbc.sql("""
				with done as (
					update task_run set status = 'done' where run_id = :run and status in ('open', 'answered')
					returning run_id, privacy
				), opened as (
					update contribution c set revealed_at = :now from done where c.run_id = done.run_id
						and done.privacy = 'sealed'
				)
				select count(*) from done""")
			.param("run", run)
			.param("now", Rows.at(this.clock.instant()))
			.query(Integer.class)
			.single() == 1;
	}

	/** Marks a run as answered while another task holds the case. */
	public void hold(UUID run) {
		this.jdbc.sql("update task_run set status = 'answered' where run_id = :run and status = 'open'")
			.param("run", run)
			.update();
	}

	/** The run was cancelled by the process; nobody is asked any more. */
	public void cancel(CaseFile file, String activity) {
		this.jdbc.sql("""
				with run as (
					update task_run set status = 'cancelled'
					where case_id = :case and activity_instance = :activity and status in ('open', 'answered')
					returning run_id
				)
				update step s set status = 'dropped' from run where s.run_id = run.run_id and s.status = 'open'""")
			.param("case", file.id().value())
			.param("activity", activity)
			.update();
	}

	/** A scope around tasks was cancelled by the process; its rounds do not count. */
	public void cancelScope(CaseFile file, String scope) {
		this.jdbc.sql("insert into cancelled_scope (scope, case_id) values (:scope, :case) on conflict do nothing")
			.param("scope", scope)
			.param("case", file.id().value())
			.update();
	}

	/** The runs that wait for nobody any more, oldest first. */
	public List<Waiting> idle(CaseFile file) {
		return this.jdbc
			.sql(WAITING
					+ """
							and r.status = 'open' and not exists (select from step s where s.run_id = r.run_id and s.status = 'open')
							order by r.place""")
			.param("case", file.id().value())
			.query(this::waiting)
			.list();
	}

	/**
	 * The runs that were answered while another task held the case, oldest first; none as
	 * long as one still does.
	 */
	public List<Waiting> released(CaseFile file) {
		return this.jdbc.sql(WAITING + """
				and r.status = 'answered' and not exists
					(select from task_run h where h.case_id = :case and h.holds and h.status = 'open')
				order by r.place""").param("case", file.id().value()).query(this::waiting).list();
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

	private Waiting waiting(ResultSet row, int number) throws SQLException {
		return new Waiting(row.getObject("run_id", UUID.class), row.getString("process_instance"),
				row.getString("activity_instance"), Answered.route(row.getString("route"), this.json));
	}

	/** A run of a task that begins; {@code about} is whose turn it is in, or null. */
	public record NewRun(UUID id, String activity, String instance, String definition, String task, List<String> path,
			String stage, Privacy privacy, boolean holds, Instant due, PersonId about) {
	}

	/** A run that holds the case while it is open. */
	public record Holding(String activity, List<String> path) {
	}

	/**
	 * A run whose token may move: its id, where the engine waits for it, and the routing
	 * fields of its one answer.
	 */
	public record Waiting(UUID run, String instance, String activity, Map<String, Object> route) {
	}

}
