package org.attune.audit.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor looks at what members of staff did to cases. */
@Verb
public class StaffDeeds {

	/**
	 * What members of staff do to cases; words they erase for somebody come to that. Who
	 * let a counselor read texts first is told by an intervention alone, as people may
	 * ask for it themselves.
	 */
	public static final List<String> KINDS = List.of("intervened", "read", "noted", "counselor-came", "counselor-went",
			"acknowledged", "reviewed", "passed-on", "sent-back", "report-made", "emergency-asked",
			"emergency-confirmed", "emergency-read", "held", "hold-lifted");

	private final JdbcClient jdbc;

	StaffDeeds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was done to cases before an entry of the trail, the newest first. */
	public List<Deed> toCases(Long before, int limit) {
		return this.jdbc
			.sql("""
					select t.trail_id, t.at, t.case_id, t.kind, t.actor, t.data ->> 'kind' as act, c.number
					from trail t left join case_file c using (case_id)
					where (t.kind = any(:kinds) and (t.kind <> 'reviewed' or t.role = 'counselor') or t.kind = 'erased' and t.data ->> 'how' is not null)
						and (:before::bigint is null or t.trail_id < :before)
					order by t.trail_id desc limit :limit""")
			.param("kinds", KINDS.toArray(String[]::new))
			.param("before", before)
			.param("limit", limit)
			.query(StaffDeeds::deed)
			.list();
	}

	private static Deed deed(ResultSet row, int number) throws SQLException {
		return new Deed(row.getLong("trail_id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"), row.getString("kind"),
				row.getString("act"), row.getString("actor"));
	}

	/**
	 * One of them.
	 *
	 * @param act what a counselor did by hand, or null
	 * @param actor the pseudonym of who did it, in that case
	 */
	public record Deed(long id, Instant at, CaseId caseId, long number, String kind, String act, String actor) {
	}

}
