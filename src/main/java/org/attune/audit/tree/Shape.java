package org.attune.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a tree prove something about it (RFC 6962, 2.1.1 and 2.1.2). */
final class Shape {

	private Shape() {
	}

	/** The parts that prove that an entry is in the tree of that size. */
	static List<Part> inclusion(long index, long size) {
		List<Part> path = new ArrayList<>();
		long from = 0;
		long until = size;
		while (until - from > 1) {
			long middle = from + split(until - from);
			if (index < middle) {
				path.add(0, new Part(middle, until));
				until = middle;
			}
			else {
				path.add(0, new Part(from, middle));
				from = middle;
			}
		}
		return path;
	}

	/** The parts that prove that the tree of one size is the beginning of another. */
	static List<Part> consistency(long old, long size) {
		List<Part> path = new ArrayList<>();
		long from = 0;
		long until = size;
		while (until != old) {
			long middle = from + split(until - from);
			if (old <= middle) {
				path.add(0, new Part(middle, until));
				until = middle;
			}
			else {
				path.add(0, new Part(from, middle));
				from = middle;
			}
		}
		if (from > 0) {
			path.add(0, new Part(from, until));
		}
		return path;
	}

	/** The largest power of two below a number of entries. */
	private static long split(long entries) {
		return Long.highestOneBit(entries - 1);
	}

}
