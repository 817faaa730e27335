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
 * Alerts that nobody has said to look at in time: after some time others are called, and
 * then others again.
 */
@Component
public class Unanswered {

	private static final String LATE = """
			a.told = :calls and a.acknowledged_at is null and (a.settled_at is null or a.again_since is not null)
				and a.answer_by <= :before""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Unanswered(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The cases with one whose time to call further has come.
	 * @param calls how often somebody was called since the first time
	 * @param after how long after its time that is
	 */
	public List<CaseId> due(int calls, Duration after) {
		return this.jdbc.sql("select distinct a.case_id from alert a where " + LATE)
			.param("calls", calls)
			.param("before", OffsetDateTime.now(this.clock).minus(after))
			.query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
			.list();
	}

	/**
	 * Takes those of a case, and counts one call more; each is taken by one node only.
	 */
	public List<Late> take(CaseId id, int calls, Duration after) {
		return this.jdbc
			.sql("update alert a set told = :calls + 1 from case_board b where b.case_id = a.case_id"
					+ " and a.case_id = :case and " + LATE
					+ " returning a.case_id, b.counselor, b.risk = 'red' and a.again_since is null as urgent")
			.param("case", id.value())
			.param("calls", calls)
			.param("before", OffsetDateTime.now(this.clock).minus(after))
			.query((row, number) -> new Late(new CaseId(row.getObject("case_id", UUID.class)),
					row.getObject("counselor", UUID.class), row.getBoolean("urgent")))
			.list();
	}

	/**
	 * The cases for which those who supervise were called and nobody looks yet, the
	 * longest waiting first.
	 */
	public List<CalledFor> supervised() {
		return this.jdbc.sql("""
				select c.number, min(w.answer_by) as since, b.counselor
				from (select case_id, answer_by from alert where told > 1 and acknowledged_at is null
						and (settled_at is null or again_since is not null)
					union all select case_id, answer_by from look_wanted where told > 1) w
				join case_board b using (case_id) join case_file c using (case_id)
				group by c.number, b.counselor order by since""")
			.query((row, number) -> new CalledFor(row.getLong("number"),
					row.getObject("since", OffsetDateTime.class).toInstant(), row.getObject("counselor", UUID.class)))
			.list();
	}

}
