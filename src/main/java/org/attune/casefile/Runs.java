package org.attune.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each time a task of the process began, and how that stands. */
@Component
public class Runs {

	private final JdbcClient jdbc;

	private final Clock clock;

	Runs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Opens a run of a task with a step for each of those who are asked; a null among
	 * them is the practice's pool. Who is asked has all the time until a case expires.
	 */
	public void open(CaseFile file, NewRun run, List<PersonId> asked) {
		file.progress().stir();
		this.jdbc
			.sql("""
					with run as (
						insert into task_run (run_id, case_id, activity_instance, process_instance, definition_id, task, path,
							stage, privacy, holds, status, due_at, about, opened_at)
						values (:run, :case, :activity, :instance, :definition, :task, :path, :stage, :privacy, :holds, 'open',
							:due, :about, :now)
					)
					insert into step (step_id, case_id, run_id, person_id, status, told, longer)
					select t.step, :case, :run, t.person, 'open', t.person = any(:aware::uuid[]),
						make_interval(secs => t.longer)
					from unnest(:steps::uuid[], :people::uuid[], :longer::float8[]) with ordinality
						as t (step, person, longer, place) order by t.place""")
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
			.param("aware", file.progress().aware().stream().map(PersonId::value).toArray(UUID[]::new))
			.param("steps", asked.stream().map((person) -> NewId.make()).toArray(UUID[]::new))
			.param("people",
					asked.stream().map((person) -> (person != null) ? person.value() : null).toArray(UUID[]::new))
			.param("longer", asked.stream().map((person) -> seconds(run.longer(file, person))).toArray(Double[]::new))
			.update();
		asked.stream().filter(Objects::nonNull).forEach((person) -> file.progress().changed(Change.STEP, person));
	}

	/**
	 * Marks a run as done: its token may move, and what was sealed in it opens to
	 * everybody, all at once, unless somebody was skipped in it: it was promised to open
	 * when all have answered. False if it was cancelled meanwhile.
	 */
	public boolean finish(CaseFile file, UUID run) {
		file.progress().answers().clear();
		Instant now = this.clock.instant();
		Finished finished = this.jdbc.sql("""
				with done as (
					update task_run set status = 'done' where run_id = :run and status in ('open', 'answered')
					returning run_id
				), opened as (
					update contribution c set revealed_at = :now from done where c.run_id = done.run_id
						and c.privacy = 'sealed'
						and not exists (select from step s where s.run_id = c.run_id and s.status = 'skipped')
					returning c.person_id
				)
				select exists (select from done) as done, array(select person_id from opened) as authors""")
			.param("run", run)
			.param("now", Rows.at(now))
			.query((row, number) -> new Finished(row.getBoolean("done"), Rows.people(row, "authors")))
			.single();
		finished.authors()
			.stream()
			.flatMap((author) -> Visibility.readers(file, author, Privacy.SEALED, now, now).stream())
			.forEach((reader) -> file.progress().changed(Change.REVEALED, reader));
		return finished.done();
	}

	/** Marks a run as answered while another task holds the case. */
	public void hold(CaseFile file, UUID run) {
		file.progress().answers().clear();
		this.jdbc.sql("update task_run set status = 'answered' where run_id = :run and status = 'open'")
			.param("run", run)
			.update();
	}

	/** The run was cancelled by the process; nobody is asked any more. */
	public void cancel(CaseFile file, String activity) {
		file.progress().answers().clear();
		this.jdbc.sql("""
				with run as (
					update task_run set status = 'cancelled'
					where case_id = :case and activity_instance = :activity and status in ('open', 'answered')
					returning run_id
				), gone as (
					delete from draft d using step s, run
					where d.step_id = s.step_id and s.run_id = run.run_id and s.status = 'open'
				)
				update step s set status = 'dropped' from run where s.run_id = run.run_id and s.status = 'open'
				returning s.person_id""")
			.param("case", file.id().value())
			.param("activity", activity)
			.query(UUID.class)
			.list()
			.stream()
			.filter(Objects::nonNull)
			.forEach((person) -> file.progress().changed(Change.STEP, new PersonId(person)));
	}

	/** A scope around tasks was cancelled by the process; its rounds do not count. */
	public void cancelScope(CaseFile file, String scope) {
		file.progress().answers().clear();
		this.jdbc.sql("insert into cancelled_scope (scope, case_id) values (:scope, :case) on conflict do nothing")
			.param("scope", scope)
			.param("case", file.id().value())
			.update();
	}

	private static Double seconds(Duration longer) {
		return longer.isZero() ? null : Double.valueOf(longer.toMillis() / 1000.0);
	}

	/** Whether a run is done now, and whose words that opened. */
	private record Finished(boolean done, List<PersonId> authors) {
	}

	/**
	 * A run of a task that begins; it {@code lasts} until it is {@code due}, both null
	 * for no hurry; {@code about} is whose turn it is in, or null.
	 */
	public record NewRun(UUID id, String activity, String instance, String definition, String task, List<String> path,
			String stage, Privacy privacy, boolean holds, Duration lasts, Instant due, PersonId about) {

		/** The time beyond {@code due} of who needs more of it: as much again. */
		Duration longer(CaseFile file, PersonId person) {
			boolean more = this.lasts != null && person != null && file.person(person).ways().contains(Way.MORE_TIME);
			return more ? this.lasts : Duration.ZERO;
		}

	}

}
