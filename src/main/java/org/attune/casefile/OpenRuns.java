package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that a case waits at, and whom each still asks. */
@Component
public class OpenRuns {

	private final JdbcClient jdbc;

	OpenRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, the oldest first. */
	public List<Run> of(CaseFile file) {
		return this.jdbc.sql("""
				select r.*, r.due_at + case when exists (select from step s join person p using (person_id)
							where s.run_id = r.run_id and s.status = 'open' and p.role = 'participant')
						then greatest(r.due_at - r.opened_at, interval '0') else interval '0' end as late_at,
					array(select s.person_id from step s where s.run_id = r.run_id and s.status = 'open'
						order by s.place) as asked
				from task_run r where r.case_id = :case and r.status = 'open' order by r.place""")
			.param("case", file.id().value())
			.query(OpenRuns::run)
			.list();
	}

	/** The one of that id, or the oldest one of that task; empty if none waits. */
	public Optional<Run> at(CaseFile file, String target) {
		return of(file).stream()
			.filter((run) -> run.task().equals(target) || run.id().toString().equals(target))
			.findFirst();
	}

	/** The stages that the case has been in, in their order. */
	public List<String> stages(CaseFile file) {
		return this.jdbc.sql("""
				select stage from task_run where case_id = :case and stage is not null
				group by stage order by min(place)""").param("case", file.id().value()).query(String.class).list();
	}

	/** Whoever is asked something that is due has that much longer for it. */
	public void extend(CaseFile file, Duration by) {
		this.jdbc.sql("""
				update task_run set due_at = greatest(due_at, opened_at) + make_interval(secs => :seconds)
				where case_id = :case and status = 'open'""")
			.param("seconds", (double) by.toSeconds())
			.param("case", file.id().value())
			.update();
	}

	/** How the case stands now, in the words of its process. */
	public Standing standing(CaseFile file) {
		List<Run> runs = of(file);
		return new Standing(file.status().word(),
				runs.stream().map(Run::stage).filter(Objects::nonNull).reduce((first, last) -> last).orElse(null),
				runs.stream().map(Run::task).distinct().toList(),
				runs.stream().map(Run::due).filter(Objects::nonNull).sorted().findFirst().orElse(null));
	}

	private static Run run(ResultSet row, int number) throws SQLException {
		return new Run(row.getObject("run_id", UUID.class), row.getString("process_instance"),
				row.getString("activity_instance"), row.getString("definition_id"), row.getString("task"),
				row.getString("stage"), Rows.instant(row, "opened_at"), Rows.instant(row, "due_at"),
				Rows.instant(row, "late_at"),
				Arrays.stream((UUID[]) row.getArray("asked").getArray())
					.map((id) -> (id != null) ? new PersonId(id) : null)
					.toList());
	}

	/**
	 * A task that waits: the id of this run of it, where the engine waits for it, and who
	 * is still asked; a null among them is the practice's pool. Who talks is late after
	 * twice the time, whether they said that they need it or not: nobody is to tell that.
	 */
	public record Run(UUID id, String instance, String activity, String definition, String task, String stage,
			Instant since, Instant due, Instant late, List<PersonId> asked) {
	}

	/**
	 * Where a case stands.
	 *
	 * @param tasks the tasks that wait
	 * @param due when the first of them is due; null for never
	 */
	public record Standing(String status, String stage, List<String> tasks, Instant due) {
	}

}
