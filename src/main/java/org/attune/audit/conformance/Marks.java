package org.attune.audit.conformance;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which flows of a scope tokens may be. The trail does not tell which way a choice
 * went, so all of them are followed until the next entry rules some out.
 */
final class Marks {

	/** More ways than this at once are not followed; no sound model comes near. */
	private static final int MOST = 4096;

	private Set<Map<String, Integer>> ways;

	Marks(Set<String> first) {
		clear();
		put(first);
	}

	/** Nothing moves any more. */
	void clear() {
		this.ways = Set.of(Map.of());
	}

	/** Whether there may be none. */
	boolean mayBeNone() {
		return this.ways.contains(Map.of());
	}

	/** A token on each of these. */
	void put(Collection<String> flows) {
		flows.forEach((flow) -> move((way) -> Stream.of(with(way, flow))));
	}

	/** A token on one of these. */
	void putOne(Collection<String> flows) {
		if (!flows.isEmpty()) {
			move((way) -> flows.stream().map((flow) -> with(way, flow)));
		}
	}

	/** Takes a token from one of these; false if there can be none. */
	boolean takeOne(Collection<String> flows) {
		return move((way) -> flows.stream().filter(way::containsKey).map((flow) -> without(way, flow)));
	}

	/** Takes a token from each of these; false if there cannot be one on each. */
	boolean takeAll(Collection<String> flows) {
		return flows.stream().allMatch((flow) -> this.ways.stream().anyMatch((way) -> way.containsKey(flow)))
				&& move((way) -> way.keySet().containsAll(flows) ? Stream.of(withoutAll(way, flows)) : Stream.empty());
	}

	private boolean move(Function<Map<String, Integer>, Stream<Map<String, Integer>>> step) {
		Set<Map<String, Integer>> next = this.ways.stream()
			.flatMap(step)
			.limit(MOST)
			.collect(Collectors.toCollection(HashSet::new));
		this.ways = next.isEmpty() ? this.ways : next;
		return !next.isEmpty();
	}

	private static Map<String, Integer> with(Map<String, Integer> way, String flow) {
		Map<String, Integer> more = new TreeMap<>(way);
		more.merge(flow, 1, Integer::sum);
		return more;
	}

	private static Map<String, Integer> without(Map<String, Integer> way, String flow) {
		Map<String, Integer> fewer = new TreeMap<>(way);
		fewer.computeIfPresent(flow, (each, count) -> (count > 1) ? count - 1 : null);
		return fewer;
	}

	private static Map<String, Integer> withoutAll(Map<String, Integer> way, Collection<String> flows) {
		Map<String, Integer> fewer = way;
		for (String flow : flows) {
			fewer = without(fewer, flow);
		}
		return fewer;
	}

}
