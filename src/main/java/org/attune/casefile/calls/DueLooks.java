package org.attune.casefile.calls;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the alerts that a counselor wanted to look at again by now. */
@Component
public class DueLooks {

	private static final String DUE = " from alert where look_again_at <= :now and again_since is null";

	private final JdbcClient jdbc;

	private final Clock clock;

	DueLooks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that are due. */
	public List<Look> due(int most) {
		return this.jdbc.sql("select case_id, alert_id" + DUE + " order by look_again_at limit :most")
			.param("now", OffsetDateTime.now(this.clock))
			.param("most", most)
			.query((row, number) -> new Look(new CaseId(row.getObject("case_id", UUID.class)),
					row.getObject("alert_id", UUID.class)))
			.list();
	}

	/** Whether this one is. */
	public boolean isDue(Look look) {
		return this.jdbc.sql("select exists (select" + DUE + " and alert_id = :alert)")
			.param("now", OffsetDateTime.now(this.clock))
			.param("alert", look.alert())
			.query(Boolean.class)
			.single();
	}

	/** An alert to be looked at again. */
	public record Look(CaseId caseId, UUID alert) {
	}

}
