package org.attune.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the breaks of cases; what people are asked by then is due that much later. */
@Component
public class Pauses {

	private static final String BEGIN = """
			with begun as (
				insert into pause (pause_id, case_id, person_id, stage, timers, asked_at, until_at)
				select :pause, case_id, :person, stage, :timers, :now, :until from case_board where case_id = :case
				returning case_id, extract(epoch from until_at - asked_at)::double precision as seconds
			)
			update task_run r set due_at = r.due_at + make_interval(secs => begun.seconds)
			from begun where r.case_id = begun.case_id and r.status = 'open'""";

	private static final String END = """
			with over as (
				update pause set ended_at = least(until_at, :now) where pause_id = :pause
				returning case_id, asked_at, extract(epoch from until_at - ended_at)::double precision as seconds
			)
			update task_run r set due_at = r.due_at - make_interval(secs => over.seconds)
			from over where r.case_id = over.case_id and r.status = 'open' and r.opened_at <= over.asked_at
				and over.seconds > 0""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Pauses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Begins a break; the timers are those that were put off for as long. */
	public Pause begin(CaseFile file, Person asking, Duration lasts, List<String> timers) {
		Instant now = this.clock.instant();
		Pause pause = new Pause(NewId.make(), asking.id(), timers, now, now.plus(lasts).truncatedTo(ChronoUnit.MILLIS));
		this.jdbc.sql(BEGIN)
			.param("pause", pause.id())
			.param("case", file.id().value())
			.param("person", asking.id().value())
			.param("timers", timers.toArray(String[]::new))
			.param("now", Rows.at(now))
			.param("until", Rows.at(pause.until()))
			.update();
		file.rest(pause);
		return pause;
	}

	/** Ends the break of a case, and tells how much of it was left. */
	public Duration end(CaseFile file) {
		Pause pause = file.pause();
		Instant now = this.clock.instant();
		this.jdbc.sql(END).param("pause", pause.id()).param("now", Rows.at(now)).update();
		if (file.status() != CaseStatus.CLOSED) {
			file.rest(null);
		}
		return now.isBefore(pause.until()) ? Duration.between(now, pause.until()) : Duration.ZERO;
	}

	/** The cases whose break is over by the clock, the longest over first. */
	public List<CaseId> over(int limit) {
		return this.jdbc
			.sql("select case_id from pause where ended_at is null and until_at <= :now order by until_at limit :limit")
			.param("now", Rows.at(this.clock.instant()))
			.param("limit", limit)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

}
