package org.attune.audit.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.attune.engine.Verb;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor looks at what members of staff did: to cases, and to the practice. */
@Verb
public class StaffDeeds {

	private final JdbcClient jdbc;

	private final StaffActs acts;

	StaffDeeds(JdbcClient jdbc, StaffActs acts) {
		this.jdbc = jdbc;
		this.acts = acts;
	}

	/** What was done to cases before an entry of the trail, the newest first. */
	public List<Deed> toCases(Long before, int limit) {
		return this.jdbc.sql("""
				select t.trail_id, t.at, t.case_id, t.kind, t.actor, t.data ->> 'kind' as act, c.number
				from trail t left join case_file c using (case_id)
				where t.kind in ('intervened', 'read', 'noted', 'counselor-came', 'counselor-went', 'acknowledged',
					'shuttle-began', 'shuttle-ended', 'passed-on', 'sent-back', 'emergency-asked',
					'emergency-confirmed', 'emergency-read') and (:before::bigint is null or t.trail_id < :before)
				order by t.trail_id desc limit :limit""")
			.param("before", before)
			.param("limit", limit)
			.query(StaffDeeds::deed)
			.list();
	}

	/** What was done to the practice and who works in it, the newest first. */
	public List<StaffActs.StaffAct> toThePractice(int limit) {
		return this.acts.read(null, limit);
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
