package org.attune.takeaway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.attune.terms.CaseId;

/**
 * What somebody who sent people here may learn of their case: who came, how it ended, and
 * what they agreed on if all of them allow it. Nothing else that was said is in it.
 *
 * @param process the name of the process
 * @param outcome how it ended; null while it goes on
 * @param allowed whether all who took part allow that it tells what they agreed on
 * @param agreement what they agreed on; null where there is nothing, or not all allow it
 */
public record Report(CaseId caseId, String process, Instant openedAt, Instant closedAt, String outcome,
		List<Attendance> people, boolean allowed, Agreement agreement) {

	/**
	 * How somebody took part.
	 *
	 * @param left when they left; null if they stayed
	 * @param turns how often they answered
	 * @param days the days on which they did
	 */
	public record Attendance(String name, Instant from, Instant left, int turns, List<LocalDate> days) {
	}

}
