package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases whose words go by themselves, by the rules of the practice. */
@Component
public class Overdue {

	/** Those of which somebody still has a key; a rule for their version goes first. */
	private static final String CASES = """
			select c.case_id, c.number, c.closed_at + make_interval(secs => r.seconds) as at
			from case_file c join lateral (
				select one.seconds from unnest(:processes::text[], :versions::int[], :seconds::bigint[])
					as one (process, version, seconds)
				where one.process = c.process and coalesce(one.version, c.version) = c.version
				order by one.version nulls last limit 1
			) r on true
			where c.status = 'closed' and exists (select from person p join vault.person_key k on k.owner = p.person_id
				where p.case_id = c.case_id and p.role = 'participant')""";

	/** Those in which no hold stands when their time is over. */
	private static final String LOOSE = """
			select * from (%s) as due where not exists (select from legal_hold h
				where h.case_id = due.case_id and h.lifted_at is null and h.until_at > greatest(due.at, :now))"""
		.formatted(CASES);

	private final RetentionSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	Overdue(RetentionSettings settings, JdbcClient jdbc, Clock clock) {
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those whose time is over, and in which no hold stands. */
	public List<CaseId> now() {
		return find(" and at < :now").query(Overdue::due).list().stream().map(Due::caseId).toList();
	}

	/** Those that are next; where a hold stands then, nothing goes. */
	public List<Due> next(int limit) {
		return find(" order by at, number limit :limit").param("limit", limit).query(Overdue::due).list();
	}

	private JdbcClient.StatementSpec find(String which) {
		List<RetentionSettings.Rule> rules = this.settings.rules();
		return this.jdbc.sql(LOOSE + which)
			.param("now", Rows.at(this.clock.instant()))
			.param("processes", rules.stream().map(RetentionSettings.Rule::process).toArray(String[]::new))
			.param("versions", rules.stream().map(RetentionSettings.Rule::version).toArray(Integer[]::new))
			.param("seconds",
					rules.stream().map(RetentionSettings.Rule::lasts).map(Duration::toSeconds).toArray(Long[]::new));
	}

	private static Due due(ResultSet row, int place) throws SQLException {
		return new Due(new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"),
				Rows.instant(row, "at"));
	}

	/** A case whose words go by themselves. */
	public record Due(CaseId caseId, long number, Instant at) {
	}

}
