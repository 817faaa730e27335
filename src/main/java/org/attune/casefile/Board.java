package org.attune.casefile;

import java.time.Clock;
import java.util.List;

import org.attune.casefile.news.News;
import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each case stands now, kept for who must see many of them at a glance. */
@Component
public class Board {

	/**
	 * Brings the case and its board up to date, and with it what the trail is to keep;
	 * whoever looks on hears the news once all this is committed.
	 */
	private static final String UPDATE = """
			with noted as (
				%s
			), active as (
				update case_file set status = :status, outcome = :outcome,
					closed_at = case when :status = 'closed' then coalesce(closed_at, :now) end,
					last_active_at = case when :stirred then :now else last_active_at end
				where case_id = :case and (:stirred or (status, coalesce(outcome, '')) <> (:status, coalesce(:outcome, '')))
			), standing as (
				select (array_agg(r.stage order by r.place desc) filter (where r.stage is not null))[1] as stage,
					coalesce(array_agg(distinct s.person_id) filter (where s.person_id is not null), '{}') as waiting,
					min(r.due_at) as due, min(r.due_at + case when p.role = 'participant'
						then greatest(r.due_at - r.opened_at, interval '0') else interval '0' end) as late
				from step s join task_run r using (run_id) left join person p using (person_id) where s.case_id = :case and s.status = 'open'
			)
			update case_board b set stage = coalesce(o.stage, b.stage), waiting_for = o.waiting, due_at = o.due, late_at = o.late,
				since = case when b.waiting_for = o.waiting then b.since else :now end
			from standing o where b.case_id = :case
			returning case when :news::text is not null then pg_notify(:channel, :news)::text end"""
		.formatted(Trail.INSERT);

	private final JdbcClient jdbc;

	private final Clock clock;

	Board(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Where the case stands. */
	public Standing standing(CaseFile file) {
		return this.jdbc.sql("select stage, waiting_for from case_board where case_id = :case")
			.param("case", file.id().value())
			.query((row, number) -> new Standing(row.getString("stage"), Rows.people(row, "waiting_for")))
			.single();
	}

	/**
	 * Writes where the case stands now, its new trail entries and its news: one
	 * statement.
	 */
	void write(CaseFile file, Trail trail) {
		News news = Changes.of(file);
		this.jdbc.sql(UPDATE)
			.param("now", Rows.at(this.clock.instant()))
			.param("stirred", file.progress().stirred())
			.param("status", file.status().word())
			.param("outcome", file.reached())
			.param("case", file.id().value())
			.param("channel", News.CHANNEL)
			.param("news", news.changes().isEmpty() ? null : news.text())
			.params(trail.rows(file))
			.query((row) -> {
			});
	}

	/** The stage a case is in, and who has an open step. */
	public record Standing(String stage, List<PersonId> waitingFor) {
	}

}
