package org.attune.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/**
 * Walks many cases at once through a time of their own, until all have come to an end.
 * Whatever happens first in that time is done first.
 */
@Simulated
public class Simulation {

	/** New cases are opened within this time. */
	private static final Duration SEASON = Duration.ofDays(300);

	private static final Duration SLOWEST = Duration.ofDays(1);

	private static final int REPORTS = 20;

	private final SimulatedClock clock;

	private final Openings openings;

	private final Places places;

	Simulation(SimulatedClock clock, Openings openings, Places places) {
		this.clock = clock;
		this.openings = openings;
		this.places = places;
	}

	/** Walks so many cases to their ends, and gives each entry its place in the log. */
	public Result walk(int cases, long seed, Listener listener) {
		Count count = new Count();
		PriorityQueue<Turn> turns = turns(cases, seed);
		while (!turns.isEmpty()) {
			Turn turn = turns.poll();
			Turn next = take(turn, count, listener);
			if (next != null) {
				turns.add(next);
			}
			else if (++count.over % Math.max(1, cases / REPORTS) == 0) {
				listener.over(count.over, cases, this.clock.instant().toString());
			}
		}
		this.places.all();
		Result result = new Result(count.ends, count.answers, count.stuck, count.failed);
		listener.done(result);
		return result;
	}

	private static PriorityQueue<Turn> turns(int cases, long seed) {
		PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::number));
		Duration season = SEASON.dividedBy(cases);
		Duration between = (season.compareTo(SLOWEST) < 0) ? season : SLOWEST;
		for (int number = 0; number < cases; number++) {
			turns.add(new Turn(SimulatedClock.BEGINNING.plus(between.multipliedBy(number)), number,
					random(seed, number), null));
		}
		return turns;
	}

	/** Java's randoms of seeds that lie side by side begin with much the same numbers. */
	private static Random random(long seed, int number) {
		return new Random(new Random(seed + 7919L * number).nextLong());
	}

	/** Takes a turn; the next one of the same case, or null if that is over. */
	private Turn take(Turn turn, Count count, Listener listener) {
		this.clock.moveTo(turn.at());
		try {
			Walk walk = (turn.walk() != null) ? turn.walk() : this.openings.open(turn.random());
			Duration pause = walk.turn();
			if (walk.outcome().isEmpty() && !walk.stuck()) {
				return new Turn(turn.at().plus(pause), turn.number(), turn.random(), walk);
			}
			count.add(walk);
		}
		catch (RuntimeException ex) {
			count.failed++;
			listener.failed(turn.number(), ex.getClass().getName());
		}
		return null;
	}

	/** Somebody's turn in a case; without a walk yet, the case is opened then. */
	private record Turn(Instant at, int number, Random random, Walk walk) {
	}

	/** What came of those that are over. */
	private static final class Count {

		private final Map<String, Integer> ends = new TreeMap<>();

		private int over;

		private long answers;

		private int stuck;

		private int failed;

		void add(Walk walk) {
			walk.outcome().ifPresentOrElse((end) -> this.ends.merge(end, 1, Integer::sum), () -> this.stuck++);
			this.answers += walk.answers();
		}

	}

	/** Hears how it goes. */
	public interface Listener {

		/** So many cases of so many are over, and there it is this time. */
		void over(int over, int cases, String at);

		/** A case could not go on, for this kind of failure. */
		void failed(int number, String why);

		/** All are over. */
		void done(Result result);

	}

	/**
	 * What came of it.
	 *
	 * @param ends how many cases came to which end
	 * @param answers how often somebody answered something
	 * @param stuck how many cases came to no end
	 * @param failed how many could not go on
	 */
	public record Result(Map<String, Integer> ends, long answers, int stuck, int failed) {

		/** Whether every case came to an end. */
		public boolean fine() {
			return this.stuck == 0 && this.failed == 0;
		}

		/** How many cases there were. */
		public int cases() {
			return this.ends.values().stream().mapToInt(Integer::intValue).sum() + this.stuck + this.failed;
		}

	}

}
