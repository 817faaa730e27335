package org.attune.audit.conformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was found as the log was read, so that somebody looks into it. */
@Component
public class Deviations {

	private final JdbcClient jdbc;

	private final Clock clock;

	Deviations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What was found before stays; what is found again is not new. */
	void keep(CaseId caseId, List<Deviation> found) {
		found.forEach((each) -> this.jdbc.sql("""
				insert into deviation (case_id, seq, kind, alarm, at, process, element, found_at)
				values (:case, :seq, :kind, :alarm, :at, :process, :element, :now) on conflict do nothing""")
			.param("case", caseId.value())
			.param("seq", each.seq())
			.param("kind", each.kind().word())
			.param("alarm", each.kind().isAlarm())
			.param("at", each.at().atOffset(ZoneOffset.UTC))
			.param("process", each.process())
			.param("element", each.element())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update());
	}

	/**
	 * What was found before a place in the log, the latest first.
	 * @param all whether also what may be, such as a late answer
	 */
	public List<Found> before(long seq, boolean all, int limit) {
		return this.jdbc.sql("""
				select d.*, c.number from deviation d left join case_file c using (case_id)
				where d.seq < :seq and (d.alarm or :all) order by d.seq desc, d.kind limit :limit""")
			.param("seq", seq)
			.param("all", all)
			.param("limit", limit)
			.query(Deviations::found)
			.list();
	}

	/** Which of these cases somebody should look into. */
	public Set<UUID> alarms(Collection<UUID> cases) {
		return this.jdbc.sql("select distinct case_id from deviation where alarm and case_id = any(:cases)")
			.param("cases", cases.toArray(UUID[]::new))
			.query(UUID.class)
			.set();
	}

	/** The open cases that somebody should look into, the latest first. */
	public List<Alarmed> open(int limit) {
		return this.jdbc.sql("""
				select c.number, max(d.found_at) as found_at from deviation d join case_file c using (case_id)
				where d.alarm and c.status <> 'closed' group by c.number order by 2 desc, 1 limit :limit""")
			.param("limit", limit)
			.query((row, place) -> new Alarmed(row.getLong("number"),
					row.getObject("found_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** How many alarms there were since then. */
	long alarmsSince(Instant since) {
		return this.jdbc.sql("select count(*) from deviation where alarm and found_at >= :since")
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	private static Found found(ResultSet row, int place) throws SQLException {
		Deviation.Kind kind = Deviation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
		return new Found(new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"),
				new Deviation(kind, row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(),
						row.getString("process"), row.getString("element")));
	}

	/** A case by its number, and when the last thing was found that does not fit. */
	public record Alarmed(long number, Instant foundAt) {
	}

	/** A deviation, and the case it is in. */
	public record Found(CaseId caseId, long number, Deviation deviation) {
	}

}
