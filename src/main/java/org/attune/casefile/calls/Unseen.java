package org.attune.casefile.calls;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether something in a case still waits for somebody to look at it. */
@Component
public class Unseen {

	private static final String ALERT = """
			select from alert where case_id = :case and acknowledged_at is null
				and (settled_at is null or again_since is not null)""";

	private final JdbcClient jdbc;

	Unseen(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody may not be safe, and nobody has said that they look at it. */
	public boolean isAlert(CaseId id) {
		return is("exists (" + ALERT + ")", id);
	}

	/** That, or texts that nobody has seen. */
	public boolean isAnything(CaseId id) {
		return is("exists (" + ALERT + ") or exists (select from look_wanted where case_id = :case)", id);
	}

	private boolean is(String condition, CaseId id) {
		return this.jdbc.sql("select " + condition).param("case", id.value()).query(Boolean.class).single();
	}

}
