package org.attune.audit.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.attune.engine.ProcessVersions;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An auditor looks for cases. They have numbers; who is in them and what about stays out.
 */
@Verb
public class LookUpCases {

	private final JdbcClient jdbc;

	private final ProcessVersions versions;

	LookUpCases(JdbcClient jdbc, ProcessVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** Some of those that fit, the newest first. */
	public Page find(Wanted wanted, Long before, int limit) {
		List<Line> lines = this.jdbc
			.sql("""
					select c.case_id, c.number, c.process, c.version, c.status, c.outcome, c.opened_at,
						exists (select from deviation d where d.case_id = c.case_id and d.alarm) as alarm
					from case_file c where (:before::bigint is null or c.number < :before)
						and (:number::bigint is null or c.number = :number) and (:process::text is null or c.process = :process)
						and (:from::timestamptz is null or c.opened_at >= :from)
						and (:until::timestamptz is null or c.opened_at < :until)
					order by c.number desc limit :limit""")
			.param("before", before)
			.param("number", wanted.number())
			.param("process", wanted.process())
			.param("from", start(wanted.from()))
			.param("until", (wanted.to() != null) ? start(wanted.to().plusDays(1)) : null)
			.param("limit", limit + 1)
			.query(LookUpCases::line)
			.list();
		boolean more = lines.size() > limit;
		List<Line> shown = more ? lines.subList(0, limit) : lines;
		return new Page(shown, more ? shown.get(limit - 1).number() : null);
	}

	/** All processes that there ever were, also those that no case was opened with. */
	public List<String> known() {
		return this.versions.ids();
	}

	/** The processes that cases were opened with. */
	public List<String> processes() {
		return this.jdbc.sql("select distinct process from case_file order by process").query(String.class).list();
	}

	private static OffsetDateTime start(LocalDate day) {
		return (day != null) ? day.atStartOfDay().atOffset(ZoneOffset.UTC) : null;
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"),
				row.getString("process") + ":" + row.getInt("version"), row.getString("status"),
				row.getString("outcome"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
				row.getBoolean("alarm"));
	}

	/**
	 * What cases are looked for; each part may be null. The days are days in UTC, both
	 * with.
	 */
	public record Wanted(Long number, String process, LocalDate from, LocalDate to) {
	}

	/** A case. */
	public record Line(CaseId caseId, long number, String process, String status, String outcome, Instant openedAt,
			boolean alarm) {
	}

	/**
	 * Some cases, and the number after which there are more; null when there are none.
	 */
	public record Page(List<Line> items, Long next) {
	}

}
