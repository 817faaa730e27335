package org.attune.audit.log;

import java.util.ArrayList;
import java.util.List;

import org.attune.audit.tree.Growth;
import org.attune.audit.tree.Tree;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one place after the other, many at a time. */
final class Placing {

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final Tree tree;

	private final Growth growth;

	private final long first;

	private long next;

	private final List<Long> rows = new ArrayList<>();

	private final List<byte[]> leaves = new ArrayList<>();

	Placing(JdbcClient jdbc, Tree tree, long first) {
		this.jdbc = jdbc;
		this.tree = tree;
		this.growth = tree.grow(first);
		this.first = first;
		this.next = first;
	}

	/** The place that the next one gets. */
	long next() {
		return this.next;
	}

	/** The row of the trail gets the place of the entry. */
	void add(long row, Log.Entry entry) {
		this.rows.add(row);
		byte[] leaf = Line.leaf(entry);
		this.leaves.add(leaf);
		this.growth.add(leaf);
		this.next++;
		if (this.rows.size() == AT_ONCE) {
			write();
		}
	}

	/** Writes what is left. Gives back how many places there were in all. */
	long finish() {
		if (!this.rows.isEmpty()) {
			write();
		}
		return this.next - this.first;
	}

	private void write() {
		this.jdbc.sql("""
				insert into trail_place (seq, trail_id, leaf)
				select :before + t.number, t.trail_id, t.leaf
				from unnest(:rows::bigint[], :leaves::bytea[]) with ordinality as t (trail_id, leaf, number)""")
			.param("before", this.next - this.rows.size() - 1)
			.param("rows", this.rows.toArray(Long[]::new))
			.param("leaves", this.leaves.toArray(byte[][]::new))
			.update();
		this.tree.keep(this.growth);
		this.rows.clear();
		this.leaves.clear();
	}

}
