package org.attune.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hashes of leaves, with a look at some that come later. */
final class Ahead {

	private static final int FAR = 1000;

	private final Leaves leaves;

	private final List<byte[]> coming = new ArrayList<>();

	private int at;

	private long number;

	Ahead(Leaves leaves) throws IOException {
		this.leaves = leaves;
		look(1);
	}

	/** The one whose turn it is; null after the last. */
	byte[] head() {
		return (this.at < this.coming.size()) ? this.coming.get(this.at) : null;
	}

	/** Its number, from 0. */
	long number() {
		return this.number;
	}

	/** How much later a hash comes; -1 if it does not, not soon at least. */
	int find(byte[] hash) throws IOException {
		look(FAR);
		for (int place = this.at; place < this.coming.size(); place++) {
			if (Arrays.equals(this.coming.get(place), hash)) {
				return place - this.at;
			}
		}
		return -1;
	}

	void skip(int some) throws IOException {
		this.at += some;
		this.number += some;
		if (this.at >= FAR) {
			this.coming.subList(0, this.at).clear();
			this.at = 0;
		}
		look(1);
	}

	/** Goes to the end. Gives back how many there were. */
	long drain() throws IOException {
		long before = this.number;
		while (head() != null) {
			skip(1);
		}
		return this.number - before;
	}

	private void look(int far) throws IOException {
		while (this.coming.size() - this.at < far) {
			byte[] next = this.leaves.next();
			if (next == null) {
				return;
			}
			this.coming.add(next);
		}
	}

}
