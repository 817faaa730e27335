package org.attune.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.attune.casefile.Interventions;
import org.attune.terms.CaseId;

/**
 * A case as its counselor sees it.
 *
 * @param number what people call it by
 * @param risk {@code red}, {@code amber} or {@code green}; null while nobody looked
 * @param restsUntil the end of the break they are on, or null
 * @param waits what the case waits for
 * @param courses the way through its process, and through those it called
 * @param moments what happened, the newest first
 * @param done what was done by hand, the oldest first
 * @param possible what can be done by hand now
 * @param tasks the names of all tasks, by their ids
 */
public record CaseDesk(CaseId caseId, long number, String topic, String process, String status, String outcome,
		String risk, String stage, Instant openedAt, Instant restsUntil, List<Someone> people, List<Waiting> waits,
		List<Course> courses, List<Moment> moments, List<Interventions.Told> done, List<String> possible,
		Map<String, String> tasks) {

	/** The names of those who talk. */
	public List<String> names() {
		return this.people.stream().map(Someone::name).toList();
	}

	/** One of those who talk; {@code asked} whether they have not said yes yet. */
	public record Someone(String name, boolean left, boolean asked) {
	}

	/**
	 * A task that waits for somebody.
	 *
	 * @param names those it waits for
	 * @param pool whether it waits for a counselor whom nobody is yet
	 * @param late whether it is overdue
	 * @param mine the id of the counselor's own step in it; null for none
	 */
	public record Waiting(String run, String task, String stage, List<String> names, boolean pool, Instant since,
			Instant due, boolean late, String mine) {
	}

	/** Something that happened: its kind, who did it, and where; null for nobody. */
	public record Moment(String kind, Instant at, String who, String what, List<String> people) {
	}

}
