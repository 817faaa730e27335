package org.attune.audit.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A tree that entries are added to: of the rest of it only its right edge is needed. */
public final class Growth {

	private final Deque<byte[]> edge;

	private final List<Grown> grown = new ArrayList<>();

	private long size;

	Growth(long size, List<byte[]> edge) {
		this.size = size;
		this.edge = new ArrayDeque<>(edge);
	}

	/** Adds the hash of an entry at the right. */
	public void add(byte[] leaf) {
		byte[] hash = leaf;
		long place = this.size++;
		for (int level = 1; (place & 1) == 1; level++) {
			hash = Hashes.node(this.edge.removeLast(), hash);
			place >>= 1;
			this.grown.add(new Grown(new Part.Node(level, place), hash));
		}
		this.edge.addLast(hash);
	}

	/** The parts that were completed since this was asked last. */
	List<Grown> take() {
		List<Grown> taken = List.copyOf(this.grown);
		this.grown.clear();
		return taken;
	}

	/** A part that is complete, and its hash for ever. */
	record Grown(Part.Node node, byte[] hash) {
	}

}
