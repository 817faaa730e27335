package org.attune.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.news.Change;
import org.attune.terms.PersonId;

/** What has begun in a case since it was taken in hand, and is not finished yet. */
public final class Progress {

	private final List<Trail.Entry> entries = new ArrayList<>();

	private final Deque<ReadyRuns.Ready> ready = new ArrayDeque<>();

	private final Set<String> erred = new HashSet<>();

	private final Set<PersonId> aware = new HashSet<>();

	private final Map<String, List<Answered>> answers = new HashMap<>();

	private final Map<PersonId, Set<Change>> changes = new LinkedHashMap<>();

	private final Map<String, List<String>> rules = new LinkedHashMap<>();

	private boolean active;

	/**
	 * Notes that one of the people did something just now, or was asked something new.
	 */
	public void stir() {
		this.active = true;
	}

	/** Notes that something changed in what a person sees; they hear of it. */
	public void changed(Change change, PersonId person) {
		this.changes.computeIfAbsent(person, (each) -> EnumSet.noneOf(Change.class)).add(change);
	}

	/** Notes that lines of a decision table decided something. */
	public void ruled(String decision, List<String> lines) {
		this.rules.put(decision, lines);
	}

	/** The lines that decided since they were last asked for, by their tables. */
	public Map<String, List<String>> takeRules() {
		Map<String, List<String>> taken = new LinkedHashMap<>(this.rules);
		this.rules.clear();
		return taken;
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

	Map<PersonId, Set<Change>> changes() {
		return this.changes;
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
