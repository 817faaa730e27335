package org.attune.audit.log;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the sequencer from looking through the whole trail each time.
 * <p>
 * Who writes to the trail has a number as a transaction before it draws the numbers of
 * its rows. So whoever begins after we looked draws numbers above those that were drawn
 * before; and once all who were there have ended, nothing can come below.
 */
@Component
class Horizons {

	private static final String ALL = Long.toUnsignedString(-1);

	private final JdbcClient jdbc;

	Horizons(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last number that was drawn; to be asked for before looking. */
	long numbered() {
		return this.jdbc.sql("select case when is_called then last_value else 0 end from trail_trail_id_seq")
			.query(Long.class)
			.single();
	}

	/**
	 * Looks which transactions are running. Their numbers mean nothing on another server:
	 * after the database was brought there, all that can be seen is looked through once.
	 */
	Horizon look(long numbered) {
		return this.jdbc.sql("""
				select h.*, s.*, h.server <> c.system_identifier as moved, h.next_xact <= s.oldest as ended
				from trail_horizon h, pg_control_system() c, (select pg_snapshot_xmin(pg_current_snapshot()) as oldest,
					pg_snapshot_xmax(pg_current_snapshot()) as coming) s""").query((row, number) -> {
			String coming = row.getString("coming");
			if (row.getBoolean("moved")) {
				return new Horizon(0, ALL, 0, 0, coming, true);
			}
			long after = row.getLong("all_until");
			long next = row.getLong("next_until");
			String oldest = row.getString("oldest");
			return row.getBoolean("ended")
					? new Horizon(after, oldest, next, numbered, coming, numbered > next || next > after)
					: new Horizon(after, oldest, after, next, row.getString("next_xact"), false);
		}).single();
	}

	/** Keeps what was found for the next time. */
	void remember(Horizon horizon) {
		this.jdbc.sql("""
				update trail_horizon set server = c.system_identifier, all_until = :then, next_until = :next,
					next_xact = :xact::xid8
				from pg_control_system() c""")
			.param("then", horizon.then())
			.param("next", horizon.next())
			.param("xact", horizon.nextXact())
			.update();
	}

}
