package org.attune.audit.figures;

import java.time.Duration;
import java.util.List;

/**
 * Figures about many cases. What is known of fewer than five of them is not told: it
 * would be about somebody.
 *
 * @param process the process they are about, with or without its version; null for all
 * @param funnel how many cases came how far
 * @param ends how many ended how
 * @param stopped where those stood last that ended without an agreement
 * @param versions the processes and their versions, side by side
 * @param stages the stages, over all their tasks
 * @param elements what lasts in the processes, with the element's name
 */
public record Figures(String process, long cases, List<Group> funnel, List<Group> ends, List<Group> stopped,
		List<Version> versions, List<Span> stages, List<Span> elements, Help help, FirstAnswer firstAnswer, Load load) {

	/**
	 * A group smaller than this is not shown. What is shown is rounded to a multiple of
	 * it, so that nothing of few can be told by taking one figure from another.
	 */
	public static final int FEWEST = 5;

	/** How many, as it is shown; null for fewer than five. */
	static Long shown(long count) {
		return (count == 0 || count >= FEWEST) ? FEWEST * Math.round((double) count / FEWEST) : null;
	}

	/**
	 * Some of the cases.
	 *
	 * @param of the process that the word belongs to, or null
	 * @param count how many; null for fewer than five, and for any of fewer than five
	 */
	public record Group(String of, String word, Long count) {

		static Group of(String of, String word, long count) {
			return new Group(of, word, shown(count));
		}

	}

	/**
	 * A version of a process; the rest is null where fewer than five cases ran or ended.
	 *
	 * @param agreed of a hundred that ended, how many with an agreement
	 * @param lasted from opening to end, on average
	 */
	public record Version(String process, Long cases, Long agreed, Duration lasted) {
	}

	/**
	 * A stretch of a process.
	 *
	 * @param of the process, with its version
	 * @param cases how many cases came to it, rounded as all figures are
	 * @param stays how often in a case, on average: more than once is a loop
	 * @param lasted how long a stay took, on average
	 * @param waited for how long of that the first to answer waited for the others
	 * @param heat of a task or a call, from 0, where cases spend the least time, to 4; of
	 * all else 0
	 */
	public record Span(String of, String element, String name, long cases, double stays, Duration lasted,
			Duration waited, int heat) {
	}

	/**
	 * How long it took from somebody's asking for a counselor until one did something.
	 *
	 * @param asked how often somebody asked
	 * @param median half of them waited no longer; null where fewer than five cases were
	 * answered
	 * @param ninetieth nine of ten waited no longer; null likewise
	 */
	public record FirstAnswer(Long asked, Duration median, Duration ninetieth) {
	}

	/**
	 * How many open cases counselors have now, of all processes.
	 *
	 * @param counselors how many have some
	 * @param median half of them have no more; null for fewer than five counselors
	 * @param ninetieth nine of ten have no more; null likewise
	 */
	public record Load(Long counselors, Long median, Long ninetieth) {
	}

	/**
	 * What counselors do; null where it is about fewer than five cases.
	 *
	 * @param answered how long it took until a counselor answered, on average
	 */
	public record Help(Long cases, Long interventions, Long answers, Duration answered) {
	}

}
