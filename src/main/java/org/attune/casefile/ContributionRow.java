package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

/** How a contribution stands in the database. */
final class ContributionRow {

	/**
	 * What makes a contribution of a row of {@code contribution c} and its
	 * {@code task_run r}.
	 */
	static final String COLUMNS = """
			c.contribution_id, c.run_id as said_in, c.person_id as author, c.privacy, c.body, c.counselor_body,
			c.private_body, c.rules, c.at, c.revealed_at, c.taken_back_at, c.shown_at, c.place, r.definition_id, r.task, r.stage""";

	private ContributionRow() {
	}

	static Contribution read(ResultSet row, int number) throws SQLException {
		Privacy privacy = Privacy.of(row.getString("privacy"));
		Instant at = Rows.instant(row, "at");
		return new Contribution(row.getObject("contribution_id", UUID.class), row.getLong("place"),
				row.getObject("said_in", UUID.class), row.getString("definition_id"), row.getString("task"),
				row.getString("stage"), new PersonId(row.getObject("author", UUID.class)), privacy,
				row.getBytes("body"), row.getBytes("counselor_body"), row.getBytes("private_body"),
				row.getBytes("rules"), at, Rows.instant(row, "revealed_at"), Rows.instant(row, "taken_back_at"),
				Rows.instant(row, "shown_at"));
	}

}
