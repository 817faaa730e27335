package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.terms.PersonId;

/**
 * A break that everybody in a case is on, because one of them asked for it.
 *
 * @param timers the timers that were put off for as long, as the engine names them
 */
public record Pause(UUID id, PersonId person, List<String> timers, Instant asked, Instant until) {

	/** The shortest break that calms anybody down; also the one nobody chose. */
	public static final Duration SHORTEST = Duration.ofMinutes(20);

	/** The longest one. */
	public static final Duration LONGEST = Duration.ofDays(14);

	/** The break in a row of a case; null where there is none. */
	static Pause read(ResultSet row) throws SQLException {
		UUID id = row.getObject("pause_id", UUID.class);
		return (id != null) ? new Pause(id, new PersonId(row.getObject("paused_by", UUID.class)),
				Rows.texts(row, "timers"), Rows.instant(row, "asked_at"), Rows.instant(row, "until_at")) : null;
	}

}
