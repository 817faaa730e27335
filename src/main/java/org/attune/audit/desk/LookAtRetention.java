package org.attune.audit.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.attune.casefile.Holds;
import org.attune.casefile.Overdue;
import org.attune.casefile.RetentionSettings;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor looks at what is erased when, what keeps it from that, and what was. */
@Verb
public class LookAtRetention {

	private final RetentionSettings settings;

	private final Holds holds;

	private final Overdue overdue;

	private final JdbcClient jdbc;

	LookAtRetention(RetentionSettings settings, Holds holds, Overdue overdue, JdbcClient jdbc) {
		this.settings = settings;
		this.holds = holds;
		this.overdue = overdue;
		this.jdbc = jdbc;
	}

	/**
	 * How long words are kept, by process, or by process and version, which goes first;
	 * of one that is not named, for ever.
	 */
	public Map<String, Duration> rules() {
		return new TreeMap<>(this.settings.retention());
	}

	/** The holds that stand, without why. */
	public List<Held> held() {
		return this.holds.standing()
			.stream()
			.map((one) -> new Held(one.caseId(), one.number(), one.until(), one.byCounselor()))
			.toList();
	}

	/** The cases whose words are erased next, where no hold stands then. */
	public List<Due> due(int limit) {
		return this.overdue.next(limit).stream().map((one) -> new Due(one.caseId(), one.number(), one.at())).toList();
	}

	/** Whose words were erased before an entry of the trail, the newest first. */
	public List<Erased> erased(Long before, int limit) {
		return this.jdbc.sql("""
				select t.trail_id, t.at, t.case_id, c.number, case when t.actor = 'process' then 'time'
						when t.data ->> 'how' is not null then 'practice' else 'person' end as by,
					t.data ->> 'how' as how, coalesce(t.data ->> 'person', t.actor) as person
				from trail t join case_file c using (case_id)
				where t.kind = 'erased' and (:before::bigint is null or t.trail_id < :before)
				order by t.trail_id desc limit :limit""")
			.param("before", before)
			.param("limit", limit)
			.query((row, place) -> new Erased(row.getLong("trail_id"), moment(row),
					new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"), row.getString("person"),
					row.getString("by"), row.getString("how")))
			.list();
	}

	private static Instant moment(ResultSet row) throws SQLException {
		return row.getObject("at", OffsetDateTime.class).toInstant();
	}

	/** A hold that stands. */
	public record Held(CaseId caseId, long number, Instant until, boolean byCounselor) {
	}

	/** A case whose words go by themselves. */
	public record Due(CaseId caseId, long number, Instant at) {
	}

	/**
	 * Words that went.
	 *
	 * @param person the pseudonym of whose they were
	 * @param by why: their {@code time} was over, the {@code person} did it, or the
	 * {@code practice} because they asked for it
	 * @param how they asked the practice for it; else null
	 */
	public record Erased(long id, Instant at, CaseId caseId, long number, String person, String by, String how) {
	}

}
