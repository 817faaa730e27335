package org.attune.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What is wrong; of very much, only the beginning is kept. */
final class Findings {

	private static final int MOST = 100;

	private final List<String> found = new ArrayList<>();

	private long more;

	void add(String key, Object... arguments) {
		if (this.found.size() < MOST) {
			this.found.add(Words.of(key, arguments));
		}
		else {
			this.more++;
		}
	}

	void addAll(Findings others) {
		this.found.addAll(others.found);
		this.more += others.more;
	}

	boolean any() {
		return !this.found.isEmpty();
	}

	void print(PrintStream out) {
		this.found.forEach(out::println);
		if (this.more > 0) {
			out.println(Words.of("more", this.more));
		}
	}

}
