package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** The entries from one place until before another, as a part of the tree. */
record Part(long from, long until) {

	/** The complete parts it is made of, from left to right: few, whatever its size. */
	List<Node> nodes() {
		List<Node> nodes = new ArrayList<>();
		long at = this.from;
		while (at < this.until) {
			int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(this.until - at);
			nodes.add(new Node(level, at >> level));
			at += 1L << level;
		}
		return nodes;
	}

	/**
	 * A complete part of 2^level entries.
	 *
	 * @param place which one of these, from 0
	 */
	record Node(int level, long place) {
	}

}
