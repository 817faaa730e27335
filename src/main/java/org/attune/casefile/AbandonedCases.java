package org.attune.casefile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases that wait for somebody, and nobody was active in for as long as their process
 * allows. A case that waits for a day somebody named is not one of them.
 */
@Component
public class AbandonedCases {

	private static final String SELECT = """
			select case_id from case_file c where status <> 'closed'
			and last_active_at + make_interval(secs => expires_after_seconds) < :now
			and exists (select from step s where s.case_id = c.case_id and s.status = 'open')""";

	private final JdbcClient jdbc;

	private final Clock clock;

	AbandonedCases(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The longest abandoned first. */
	public List<CaseId> first(int limit) {
		return this.jdbc.sql(SELECT + " order by last_active_at limit :limit")
			.param("now", Rows.at(this.clock.instant()))
			.param("limit", limit)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

	/** Whether this case is one of them. */
	public boolean contains(CaseFile file) {
		return this.jdbc.sql("select exists (" + SELECT + " and c.case_id = :case)")
			.param("now", Rows.at(this.clock.instant()))
			.param("case", file.id().value())
			.query(Boolean.class)
			.single();
	}

}
