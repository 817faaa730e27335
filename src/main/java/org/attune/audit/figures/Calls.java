package org.attune.audit.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long people wait for a counselor, and how much counselors have to do. */
@Component
class Calls {

	private final JdbcClient jdbc;

	Calls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The first answers in cases of a process, of one version of it, or of all. */
	Figures.FirstAnswer firstAnswer(String process) {
		return this.jdbc
			.sql("""
					select count(*) as asked, count(distinct case_id) as askers, count(distinct case_id) filter (where answered_at is not null) as cases,
						extract(epoch from percentile_cont(0.5) within group (order by answered_at - asked_at))::bigint as median,
						extract(epoch from percentile_cont(0.9) within group (order by answered_at - asked_at))::bigint as ninetieth
					from figure_wait join figure_case using (case_id)
					where :process::text is null or process = :process or split_part(process, ':', 1) = :process""")
			.param("process", process)
			.query(Calls::readFirstAnswer)
			.single();
	}

	/**
	 * How many open cases counselors have. A counselor has another pseudonym in each
	 * case, so the board is asked, not the log.
	 */
	Figures.Load load() {
		return this.jdbc
			.sql("""
					select count(*) as counselors, round(percentile_cont(0.5) within group (order by cases))::bigint as median,
						round(percentile_cont(0.9) within group (order by cases))::bigint as ninetieth
					from (select count(*) as cases from case_board join case_file using (case_id)
						where counselor is not null and status <> 'closed' group by counselor) as loads""")
			.query(Calls::readLoad)
			.single();
	}

	private static Figures.FirstAnswer readFirstAnswer(ResultSet row, int number) throws SQLException {
		boolean told = row.getLong("cases") >= Figures.FEWEST;
		long askers = row.getLong("askers");
		return new Figures.FirstAnswer(Figures.shown((askers < Figures.FEWEST) ? askers : row.getLong("asked")),
				told ? Duration.ofSeconds(row.getLong("median")) : null,
				told ? Duration.ofSeconds(row.getLong("ninetieth")) : null);
	}

	private static Figures.Load readLoad(ResultSet row, int number) throws SQLException {
		boolean told = row.getLong("counselors") >= Figures.FEWEST;
		return new Figures.Load(Figures.shown(row.getLong("counselors")), told ? row.getLong("median") : null,
				told ? row.getLong("ninetieth") : null);
	}

}
