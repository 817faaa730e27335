package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree as it is kept: each question costs one statement that reads few rows. */
@Component
public class Tree {

	private final JdbcClient jdbc;

	public Tree(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many entries it has. */
	public long size() {
		return this.jdbc.sql("select coalesce(max(seq) + 1, 0) from trail_place").query(Long.class).single();
	}

	/** Its root when it had so many entries; it has to have that many. */
	public byte[] root(long size) {
		return Hashes.together(hashes(new Part(0, size).nodes()));
	}

	/** The proof that an entry is in the tree of that size, from the leaf to the root. */
	public List<byte[]> inclusion(long index, long size) {
		return proof(Shape.inclusion(index, size));
	}

	/** The proof that the tree of one size is the beginning of the other. */
	public List<byte[]> consistency(long old, long size) {
		return (old > 0) ? proof(Shape.consistency(old, size)) : List.of();
	}

	/** Begins to add entries to the tree of that size. */
	public Growth grow(long size) {
		return new Growth(size, hashes(new Part(0, size).nodes()));
	}

	/** Keeps what was completed. */
	public void keep(Growth growth) {
		List<Growth.Grown> grown = growth.take();
		if (!grown.isEmpty()) {
			this.jdbc.sql("""
					insert into tree_node (level, place, hash)
					select * from unnest(:levels::smallint[], :places::bigint[], :hashes::bytea[])""")
				.param("levels", column(grown, (one) -> (short) one.node().level()).toArray(Short[]::new))
				.param("places", column(grown, (one) -> one.node().place()).toArray(Long[]::new))
				.param("hashes", column(grown, Growth.Grown::hash).toArray(byte[][]::new))
				.update();
		}
	}

	private List<byte[]> proof(List<Part> parts) {
		List<List<Part.Node>> nodes = column(parts, Part::nodes);
		List<byte[]> hashes = hashes(nodes.stream().flatMap(List::stream).toList());
		List<byte[]> proof = new ArrayList<>();
		int at = 0;
		for (List<Part.Node> part : nodes) {
			proof.add(Hashes.together(hashes.subList(at, at + part.size())));
			at += part.size();
		}
		return proof;
	}

	private List<byte[]> hashes(List<Part.Node> nodes) {
		List<byte[]> hashes = nodes.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select coalesce(n.hash, p.leaf)
						from unnest(:levels::smallint[], :places::bigint[]) with ordinality as c (level, place, number)
							left join tree_node n on n.level = c.level and n.place = c.place
							left join trail_place p on c.level = 0 and p.seq = c.place
						order by c.number""")
					.param("levels", column(nodes, (node) -> (short) node.level()).toArray(Short[]::new))
					.param("places", column(nodes, Part.Node::place).toArray(Long[]::new))
					.query(byte[].class)
					.list();
		if (hashes.stream().anyMatch(Objects::isNull)) {
			throw new IllegalStateException("The tree has a hole");
		}
		return hashes;
	}

	private static <T, C> List<C> column(List<T> rows, Function<T, C> cell) {
		return rows.stream().map(cell).toList();
	}

}
