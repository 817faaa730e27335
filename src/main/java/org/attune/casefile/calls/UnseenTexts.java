package org.attune.casefile.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases in which texts wait for a counselor who has not seen them, or in which all texts
 * shall go through a counselor and nobody is. What waits of somebody who may not be safe
 * belongs to their alert. A row is there as long as it is so: one call, not one a text.
 */
@Component
public class UnseenTexts {

	private static final String WAITING = """
			select b.case_id from case_board b join case_file c using (case_id)
			where b.counselor is null and c.shuttle_since is not null and c.status <> 'closed'
			union
			select s.case_id from step s join case_file c using (case_id) join case_board b using (case_id)
			where s.waits and s.status = 'open' and c.status in ('inviting', 'running')
				and not exists (select from alert a where a.person_id = s.person_id and a.settled_at is null)
				and not exists (select from disclosure d join person p using (person_id)
					where d.contribution_id = s.contribution_id and p.account_id = b.counselor)
			union
			select s.case_id from repair_waiting s join case_file c using (case_id) join case_board b using (case_id)
			where c.status in ('inviting', 'running')
				and not exists (select from alert a where a.person_id = s.person_id and a.settled_at is null)
				and not exists (select from repair_read d join person p using (person_id)
					where d.said_id = s.said_id and p.account_id = b.counselor)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	UnseenTexts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes the cases where it has begun, and forgets those where it is over.
	 * @param patience how long a counselor may take to look
	 */
	public List<Late> begun(Duration patience) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		return this.jdbc.sql("""
				with waiting as (
					%s
				), over as (
					delete from look_wanted where case_id not in (select case_id from waiting)
				), begun as (
					insert into look_wanted (case_id, since, answer_by) select case_id, :now, :by from waiting
					on conflict do nothing returning case_id
				)
				select case_id, counselor from begun join case_board using (case_id)""".formatted(WAITING))
			.param("now", now)
			.param("by", now.plus(patience))
			.query((row, number) -> late(row.getObject("case_id", UUID.class), row.getObject("counselor", UUID.class)))
			.list();
	}

	/** The cases whose time to call further has come, as {@link Unanswered#due}. */
	public List<CaseId> due(int calls, Duration after) {
		return this.jdbc.sql("select case_id from look_wanted where told = :calls and answer_by <= :before")
			.param("calls", calls)
			.param("before", OffsetDateTime.now(this.clock).minus(after))
			.query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
			.list();
	}

	/** Takes one of them, as {@link Unanswered#take}. */
	public List<Late> take(CaseId id, int calls, Duration after) {
		return this.jdbc.sql("""
				update look_wanted w set told = :calls + 1 from case_board b
				where b.case_id = w.case_id and w.case_id = :case and w.told = :calls and w.answer_by <= :before
				returning w.case_id, b.counselor""")
			.param("case", id.value())
			.param("calls", calls)
			.param("before", OffsetDateTime.now(this.clock).minus(after))
			.query((row, number) -> late(row.getObject("case_id", UUID.class), row.getObject("counselor", UUID.class)))
			.list();
	}

	private static Late late(UUID id, UUID counselor) {
		return new Late(new CaseId(id), counselor, false);
	}

}
