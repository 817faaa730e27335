package org.attune.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.terms.PersonId;

/** What has begun in a case since it was taken in hand, and is not finished yet. */
public final class Progress {

	private final List<Trail.Entry> entries = new ArrayList<>();

	private final Deque<ReadyRuns.Ready> ready = new ArrayDeque<>();

	private final Set<String> erred = new HashSet<>();

	private final Set<PersonId> aware = new HashSet<>();

	private final Map<String, List<Answered>> answers = new HashMap<>();

	private boolean active;

	/** Notes that one of the people did something just now. */
	public void stir() {
		this.active = true;
	}

	/** The runs whose token may move, in the order in which it shall. */
	public Deque<ReadyRuns.Ready> ready() {
		return this.ready;
	}

	/**
	 * The scopes that an error end was reached in: they came to an end of their own, they
	 * were not cut short.
	 */
	public Set<String> erred() {
		return this.erred;
	}

	/**
	 * Those who need no mail to know what they are asked next: they see it at once, or
	 * are just being written to.
	 */
	public Set<PersonId> aware() {
		return this.aware;
	}

	boolean stirred() {
		return this.active;
	}

	List<Trail.Entry> entries() {
		return this.entries;
	}

	/** The answers that were read already, by task; emptied when one of them changes. */
	Map<String, List<Answered>> answers() {
		return this.answers;
	}

}
