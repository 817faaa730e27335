package org.attune.audit.figures;

import org.attune.audit.entries.Bookmarks;
import org.attune.engine.Verb;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes figures of what the log says, a piece at a time, as it grows. */
@Verb
public class Collect {

	private static final String READER = "figures-2";

	private static final long AT_ONCE = 20_000;

	/**
	 * The tasks in which people say whether they take part, where nobody has to accept an
	 * invitation.
	 */
	static final String[] CONSENTS = { "consent" };

	/** The tasks in which people say what it is about. */
	private static final String[] TURNS = { "speak", "begin", "take-turn", "name-feelings" };

	private final Bookmarks bookmarks;

	private final JdbcClient jdbc;

	Collect(Bookmarks bookmarks, JdbcClient jdbc) {
		this.bookmarks = bookmarks;
		this.jdbc = jdbc;
	}

	/** Reads on; false when there was nothing more to read. */
	public boolean readOn() {
		long from = this.bookmarks.take(READER);
		long until = Math.min(from + AT_ONCE, size());
		if (until <= from) {
			return false;
		}
		Statements.all()
			.forEach((sql) -> this.jdbc.sql(sql)
				.param("from", from)
				.param("until", until)
				.param("consents", CONSENTS)
				.param("turns", TURNS)
				.update());
		this.bookmarks.put(READER, until);
		return true;
	}

	private long size() {
		return this.jdbc.sql("select coalesce(max(seq) + 1, 0) from trail_place").query(Long.class).single();
	}

}
