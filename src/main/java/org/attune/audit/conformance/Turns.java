package org.attune.audit.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;

/**
 * Follows who is asked what, and whether just they answer it, in time, and all of them
 * before it goes on.
 */
final class Turns {

	private static final String COUNSELOR = "counselor";

	private final Predicate<Entry> asksCounselor;

	private final Map<String, Turn> open = new HashMap<>();

	private final Set<String> gone = new HashSet<>();

	private final Set<String> counselors = new HashSet<>();

	private final List<Deviation> found = new ArrayList<>();

	private final Rest rest = new Rest();

	private int skips;

	/**
	 * @param asksCounselor whether the task of an entry is one for counselors
	 */
	Turns(Predicate<Entry> asksCounselor) {
		this.asksCounselor = asksCounselor;
	}

	List<Deviation> found() {
		return this.found;
	}

	void accept(Entry entry) {
		switch (entry.kind()) {
			case "asked" -> this.open.put(String.valueOf(entry.id()), new Turn(entry, this.asksCounselor.test(entry)));
			case "left" -> leave(entry);
			case "cancelled" -> this.open.remove(String.valueOf(entry.id()));
			case "answered" -> answer(entry);
			case "reviewed" -> review(entry);
			case "withdrawn", "declined", "uninvited" -> this.gone.add(entry.actor());
			case "counselor-came" -> this.counselors.add(entry.actor());
			case "counselor-went" -> this.counselors.remove(entry.actor());
			case "paused" -> this.rest.begin(entry, this.open.values());
			case "resumed" -> this.rest.end(entry, this.open.values());
			case "intervened" -> help(entry);
			default -> {
			}
		}
	}

	/** What somebody asks or decides beside the tasks answers none of them. */
	private void review(Entry entry) {
		if (entry.id() != null) {
			answer(entry);
		}
	}

	private void answer(Entry entry) {
		Turn turn = this.open.get(String.valueOf(entry.id()));
		if (turn == null || !turn.element.equals(entry.element())) {
			deviates(entry, Kind.NOT_ASKED);
			return;
		}
		if (turn.counselor != COUNSELOR.equals(entry.role())) {
			deviates(entry, Kind.WRONG_ROLE);
		}
		else if (!turn.asks(entry.actor(), this.counselors) || this.gone.contains(entry.actor())) {
			deviates(entry, Kind.NOT_ASKED);
		}
		if (turn.heard.add(entry.actor())) {
			time(entry, turn);
		}
		if (entry.kind().equals("answered")) {
			turn.answered.add(entry.actor());
		}
	}

	/** What a counselor looks at first was said when it came to them. */
	private void time(Entry entry, Turn turn) {
		if (this.rest.lasts(entry)) {
			deviates(entry, Kind.DURING_BREAK);
		}
		if (turn.isLate(entry.at())) {
			deviates(entry, Kind.LATE);
		}
	}

	private void leave(Entry entry) {
		Turn turn = this.open.remove(String.valueOf(entry.id()));
		if (turn == null || !turn.misses(this.gone)) {
			return;
		}
		if (this.skips == 0) {
			deviates(entry, Kind.UNANSWERED);
		}
		else {
			this.skips--;
		}
	}

	private void help(Entry entry) {
		String kind = String.valueOf(entry.text("kind"));
		if (kind.equals("skip")) {
			this.skips++;
		}
		else if (kind.equals("extend")) {
			this.open.values().forEach((turn) -> turn.move(Duration.parse(entry.text("target"))));
		}
	}

	private void deviates(Entry entry, Kind kind) {
		this.found.add(Deviation.at(entry, kind));
	}

}
