package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Privacy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who is asked what: a run of a task, and a step of it for each person it concerns.
 */
@Component
public class Steps {

	private static final String SELECT = """
			select s.*, r.definition_id, r.process_instance, r.activity_instance, r.task, r.path, r.stage, r.privacy,
				r.due_at, d.body as draft
			from step s join task_run r using (run_id) left join draft d using (step_id)
			where s.case_id = :case""";

	private static final String WAITING = """
			select r.run_id, r.process_instance, r.activity_instance,
				(select s.route::text from step s where s.run_id = r.run_id and s.status = 'done' limit 1) as route
			from task_run r where r.case_id = :case\s""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Steps(JdbcClient jdbc, JsonMapper json, Clock clock) {
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
							stage, privacy, holds, status, due_at, opened_at)
						values (:run, :case, :activity, :instance, :definition, :task, :path, :stage, :privacy, :holds, 'open',
							:due, :now)
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
			.param("now", Rows.at(this.clock.instant()))
			.param("steps", asked.stream().map((person) -> NewId.make()).toArray(UUID[]::new))
			.param("people",
					asked.stream().map((person) -> (person != null) ? person.value() : null).toArray(UUID[]::new))
			.update();
	}

	/** The oldest open step of a person. */
	public Optional<OpenStep> next(CaseFile file, PersonId person) {
		return this.jdbc.sql(SELECT + " and s.person_id = :person and s.status = 'open' order by s.place limit 1")
			.param("case", file.id().value())
			.param("person", person.value())
			.query(Steps::read)
			.optional();
	}

	/** One step of the case, whatever its state. */
	public Optional<OpenStep> find(CaseFile file, UUID step) {
		return this.jdbc.sql(SELECT + " and s.step_id = :step")
			.param("case", file.id().value())
			.param("step", step)
			.query(Steps::read)
			.optional();
	}

	/**
	 * Marks a step as answered and forgets its draft.
	 * @return how many steps of the same run are still open
	 */
	public int answer(OpenStep step, UUID contribution, byte[] key, Map<String, Object> route) {
		return this.jdbc
			.sql("""
					with gone as (delete from draft where step_id = :step)
					update step set status = 'done', contribution_id = :contribution, answer_key = :key, route = :route::jsonb
					where step_id = :step
					returning (select count(*) from step o where o.run_id = step.run_id and o.status = 'open'
						and o.step_id <> step.step_id)""")
			.param("step", step.id())
			.param("contribution", contribution)
			.param("key", key)
			.param("route", this.json.writeValueAsString(route))
			.query(Integer.class)
			.single();
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

	/**
	 * Drops what a person is asked; the runs that wait for nobody any more are returned,
	 * oldest first.
	 */
	public List<Waiting> drop(CaseFile file, PersonId person) {
		this.jdbc
			.sql("update step set status = 'dropped' where case_id = :case and person_id = :person and status = 'open'")
			.param("case", file.id().value())
			.param("person", person.value())
			.update();
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
			.query((row, number) -> new Holding(row.getString("activity_instance"), texts(row, "path")))
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

	/** Everything that was answered in a task, in this case, oldest first. */
	public List<Answered> answered(CaseId id, String task) {
		return answered(id, Set.of(task)).getOrDefault(task, List.of());
	}

	/** The same for several tasks, by task. */
	public Map<String, List<Answered>> answered(CaseId id, Set<String> tasks) {
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
		return new Answered(row.getObject("run_id", UUID.class), texts(row, "path"), texts(row, "cancelled"),
				(person != null) ? new PersonId(person) : null, route(row.getString("route")));
	}

	private Waiting waiting(ResultSet row, int number) throws SQLException {
		return new Waiting(row.getObject("run_id", UUID.class), row.getString("process_instance"),
				row.getString("activity_instance"), route(row.getString("route")));
	}

	private Map<String, Object> route(String json) {
		return (json != null) ? this.json.readValue(json, Answered.ROUTE) : Map.of();
	}

	private static OpenStep read(ResultSet row, int number) throws SQLException {
		UUID person = row.getObject("person_id", UUID.class);
		return new OpenStep(row.getObject("step_id", UUID.class), row.getObject("run_id", UUID.class),
				(person != null) ? new PersonId(person) : null,
				OpenStep.State.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
				row.getString("definition_id"), row.getString("process_instance"), row.getString("activity_instance"),
				row.getString("task"), texts(row, "path"), row.getString("stage"), Privacy.of(row.getString("privacy")),
				Rows.instant(row, "due_at"), row.getObject("contribution_id", UUID.class), row.getBytes("answer_key"),
				row.getBytes("draft"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	/** A run of a task that begins. */
	public record NewRun(UUID id, String activity, String instance, String definition, String task, List<String> path,
			String stage, Privacy privacy, boolean holds, Instant due) {
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
