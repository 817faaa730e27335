package org.attune.audit.log;

import org.attune.audit.tree.Tree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each row of the trail its place, in one transaction; one node at a time, whoever
 * comes first.
 * <p>
 * A row is placed once no transaction is running any more that is older than the one that
 * wrote it, nor older than one that wrote an earlier row of the case. So no row that
 * commits late falls behind one that is placed. The rows of one case were numbered while
 * the case's row was locked: their numbers are their order. A node that dies takes its
 * transaction and its lock with it, and leaves nothing half done.
 */
@Component
public class Sequencer {

	/** Any number will do that nobody else locks. */
	private static final long LOCK = 6962;

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final EntryRow row;

	private final Horizons horizons;

	private final Tree tree;

	Sequencer(JdbcClient jdbc, EntryRow row, Horizons horizons, Tree tree) {
		this.jdbc = jdbc;
		this.row = row;
		this.horizons = horizons;
		this.tree = tree;
	}

	/**
	 * Places what can be placed.
	 * @return how many rows that were; none also while another node is at it
	 */
	@Transactional
	public long work() {
		return lock() ? place(this.horizons.look(this.horizons.numbered())) : 0;
	}

	/** Whether any row of the trail still waits for its place. */
	public boolean waits() {
		return this.jdbc
			.sql("select exists (select from trail t left join trail_place p using (trail_id) "
					+ "where p.seq is null)")
			.query(Boolean.class)
			.single();
	}

	private boolean lock() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
			.param("lock", LOCK)
			.query(Boolean.class)
			.single();
	}

	private long place(Horizon horizon) {
		Placing placing = new Placing(this.jdbc, this.tree, this.tree.size());
		this.jdbc.sql("""
				select * from (
					select t.*, max(t.xact) over (partition by t.case_id order by t.trail_id) as latest from trail t
					where t.trail_id > :after
						and (select p.seq from trail_place p where p.trail_id = t.trail_id) is null
				) t where latest < :until::xid8
				order by t.trail_id""")
			.withFetchSize(AT_ONCE)
			.param("after", horizon.after())
			.param("until", horizon.until())
			.query((row) -> {
				placing.add(row.getLong("trail_id"), this.row.read(row, placing.next()));
			});
		long placed = placing.finish();
		if (placed > 0 || horizon.moves()) {
			this.horizons.remember(horizon);
		}
		return placed;
	}

}
