package org.attune.audit.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.audit.entries.Entry;

/**
 * How evenly a case was shared among its people: in turns, words and time, never in what
 * was said.
 *
 * @param rounds how often people said back what they had heard
 */
public record Fairness(List<Share> shares, int rounds) {

	private static final Set<String> SAY_BACK = Set.of("reflect", "say-back", "say-back-later");

	static Fairness of(List<Entry> trail) {
		Count count = new Count();
		trail.forEach(count::add);
		return new Fairness(count.shares(), count.rounds);
	}

	/**
	 * What one person had of it.
	 *
	 * @param words about how many they wrote for all to read, in tens
	 * @param used for how long they were asked before they answered
	 * @param waited for how long others were waited for meanwhile
	 */
	public record Share(String person, int turns, long words, Duration used, Duration waited) {
	}

	/** What is counted on the way through the trail. */
	private static final class Count {

		private final Map<String, Tally> people = new LinkedHashMap<>();

		private final Map<String, Map<String, Instant>> asked = new HashMap<>();

		private Instant last;

		private int rounds;

		void add(Entry entry) {
			wait(entry.at());
			switch (entry.kind()) {
				case "opened" -> entry.people().forEach((person) -> this.people.put(person, new Tally()));
				case "asked" -> ask(entry);
				case "answered" -> answer(entry);
				case "left" -> leave(entry);
				case "cancelled" -> this.asked.remove(String.valueOf(entry.id()));
				case "withdrawn", "declined" -> this.asked.values().forEach((one) -> one.remove(entry.actor()));
				default -> {
				}
			}
		}

		/** Since the last entry, who was asked nothing waited, if others were asked. */
		private void wait(Instant now) {
			Set<String> busy = new HashSet<>();
			this.asked.values().forEach((run) -> busy.addAll(run.keySet()));
			if (this.last != null && !busy.isEmpty()) {
				Duration passed = Duration.between(this.last, now);
				this.people.forEach((person, tally) -> tally.add(busy.contains(person), passed));
			}
			this.last = now;
		}

		private void ask(Entry entry) {
			Map<String, Instant> run = new HashMap<>();
			entry.people().forEach((person) -> run.put(person, entry.at()));
			this.asked.put(String.valueOf(entry.id()), run);
		}

		private void answer(Entry entry) {
			this.asked.getOrDefault(String.valueOf(entry.id()), new HashMap<>()).remove(entry.actor());
			Tally tally = this.people.get(entry.actor());
			if (tally != null) {
				tally.turns++;
				tally.words += (entry.data().get("words") instanceof Number words) ? words.longValue() : 0;
			}
		}

		private void leave(Entry entry) {
			this.asked.remove(String.valueOf(entry.id()));
			this.rounds += SAY_BACK.contains(entry.element()) ? 1 : 0;
		}

		List<Share> shares() {
			return this.people.entrySet().stream().map((each) -> each.getValue().share(each.getKey())).toList();
		}

	}

	/** What is counted of one person. */
	private static final class Tally {

		private int turns;

		private long words;

		private Duration used = Duration.ZERO;

		private Duration waited = Duration.ZERO;

		void add(boolean busy, Duration passed) {
			this.used = busy ? this.used.plus(passed) : this.used;
			this.waited = busy ? this.waited : this.waited.plus(passed);
		}

		Share share(String person) {
			return new Share(person, this.turns, this.words, this.used, this.waited);
		}

	}

}
