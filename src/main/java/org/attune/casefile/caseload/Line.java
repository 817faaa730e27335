package org.attune.casefile.caseload;

import java.time.Instant;
import java.util.List;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/**
 * A case at a glance.
 *
 * @param number what people call it by
 * @param definition the version of its process, as the engine names it
 * @param risk {@code red}, {@code amber} or {@code green}; null while nobody looked
 * @param people those who talk with each other
 * @param mine whether the counselor whose board it is has an open step
 * @param since since when it waits for the same people
 * @param due when the first of its open steps is due; null for never
 * @param late from when on the first of them is late: for who talks after twice the time,
 * as some of them need it and nobody is to tell who
 * @param signs what should not wait unseen
 */
public record Line(CaseId id, long number, String process, String definition, String status, String stage, String risk,
		List<Someone> people, boolean mine, Instant since, Instant due, Instant late, Signs signs) {

	/** One of the people; {@code waited} whether the case waits for them. */
	public record Someone(PersonId id, String name, boolean waited) {
	}

	/**
	 * What a counselor should not miss.
	 *
	 * @param unread how much there is to read that they were not shown yet
	 * @param rounds how often a task that waits was asked by now
	 * @param texts how many texts wait for the counselor to pass them on
	 * @param mail whether a mail about the case could not be sent
	 * @param pager whether the pager did not hear of it
	 */
	public record Signs(int unread, int rounds, int texts, boolean mail, boolean pager) {

		static final Signs NONE = new Signs(0, 0, 0, false, false);

		/** From the third round on a case goes in circles. */
		private static final int MANY = 3;

		/** Whether the case goes in circles. */
		public boolean circles() {
			return this.rounds >= MANY;
		}

	}

}
