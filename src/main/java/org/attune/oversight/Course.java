package org.attune.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.attune.casefile.Facts;

/**
 * The way a case took through one process, read from its trail.
 *
 * @param process the id of the process
 * @param name its name for people
 * @param elements what was reached, in the order in which it was first
 */
public record Course(String process, String name, List<Reached> elements) {

	private static final Set<String> BEGINNINGS = Set.of("asked", "entered");

	private static final Set<String> ENDS = Set.of("left", "cancelled");

	/**
	 * The ways through each process the case was in.
	 * @param names the names of the elements of a process, and of the process itself
	 * under its own id
	 */
	static List<Course> of(List<Facts.Fact> facts, Function<String, Map<String, String>> names, Instant now) {
		Map<String, Map<String, Count>> counts = new LinkedHashMap<>();
		for (Facts.Fact fact : facts) {
			if (BEGINNINGS.contains(fact.kind()) || ENDS.contains(fact.kind())) {
				counts.computeIfAbsent(fact.process(), (each) -> new LinkedHashMap<>())
					.computeIfAbsent(fact.element(), (each) -> new Count())
					.add(fact);
			}
		}
		List<Course> courses = new ArrayList<>();
		counts.forEach((process, elements) -> {
			Map<String, String> known = names.apply(process);
			List<Reached> reached = elements.entrySet()
				.stream()
				.filter((each) -> known.containsKey(each.getKey()))
				.map((each) -> each.getValue().reached(each.getKey(), known.get(each.getKey()), now))
				.toList();
			courses.add(new Course(process, known.getOrDefault(process, process), reached));
		});
		return courses;
	}

	/** What lasts, such as tasks and their parts; the rest is only passed. */
	public List<Reached> lasting() {
		return this.elements.stream().filter(Reached::lasts).toList();
	}

	/** The ids of all that was reached. */
	public List<String> ids() {
		return this.elements.stream().map(Reached::id).toList();
	}

	/**
	 * An element that was reached.
	 *
	 * @param times how often
	 * @param here whether it waits there now
	 * @param spent how long it was waited for there in all; null for what does not last
	 */
	public record Reached(String id, String name, int times, boolean here, Duration spent) {

		boolean lasts() {
			return this.spent != null;
		}

		/** The longest whole unit of the time spent: how many of it, and its word. */
		public Span span() {
			return Span.of(this.spent);
		}

	}

	/** A duration as people say it. */
	public record Span(long number, String unit) {

		/** In days from two days on, then in hours, then in minutes. */
		public static Span of(Duration lasts) {
			if (lasts.toHours() >= 48) {
				return new Span(lasts.toDays(), "days");
			}
			return (lasts.toMinutes() >= 120) ? new Span(lasts.toHours(), "hours")
					: new Span(lasts.toMinutes(), "minutes");
		}

	}

	/**
	 * What is counted of one element: the sum of its ends less that of its beginnings.
	 */
	private static final class Count {

		private int began;

		private int ended;

		private Duration spent = Duration.ZERO;

		void add(Facts.Fact fact) {
			Duration at = Duration.between(Instant.EPOCH, fact.at());
			if (BEGINNINGS.contains(fact.kind())) {
				this.began++;
				this.spent = this.spent.minus(at);
			}
			else {
				this.ended++;
				this.spent = this.spent.plus(at);
			}
		}

		Reached reached(String id, String name, Instant now) {
			if (this.began == 0) {
				return new Reached(id, name, this.ended, false, null);
			}
			int open = Math.max(0, this.began - this.ended);
			Duration all = this.spent.plus(Duration.between(Instant.EPOCH, now).multipliedBy(open));
			return new Reached(id, name, this.began, open > 0, all);
		}

	}

}
