package org.attune.audit.entries;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to where somebody who reads the log on and on has read it. */
@Component
public class Bookmarks {

	private final JdbcClient jdbc;

	Bookmarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The first place that the reader has not read; nobody else reads on in its name
	 * until the transaction ends.
	 */
	public long take(String reader) {
		this.jdbc.sql("insert into log_bookmark (reader, next_seq) values (:reader, 0) on conflict do nothing")
			.param("reader", reader)
			.update();
		return this.jdbc.sql("select next_seq from log_bookmark where reader = :reader for update")
			.param("reader", reader)
			.query(Long.class)
			.single();
	}

	/** The reader goes on from that place. */
	public void put(String reader, long next) {
		this.jdbc.sql("update log_bookmark set next_seq = :next where reader = :reader")
			.param("next", next)
			.param("reader", reader)
			.update();
	}

}
