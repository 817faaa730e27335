package org.attune.session;

import java.time.Instant;
import java.util.List;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;

/**
 * A case as one of its people sees it.
 *
 * @param status {@code inviting}, {@code running}, {@code paused} or {@code closed}
 * @param outcome the id of the end that was reached; null while the case is open
 * @param stage where the case is now; null when nothing waits
 * @param stages all stages of the process, in the order they are drawn
 * @param way the stages as the reader walks them: without those that may come or not and
 * did not
 * @param pause the break they are on; null when they are on none
 * @param waitingFor who has an open step; never why
 * @param shuttleSince since when every text goes through the counselor; null when it does
 * not
 * @param chain what it comes after, and what comes after it
 */
public record CaseView(CaseId caseId, String process, int version, String processName, String topic, String status,
		String outcome, Break pause, String stage, List<String> stages, List<Part> way, List<PersonId> waitingFor,
		Instant shuttleSince, List<Someone> people, You you, Chain chain, Instant openedAt) {

	/** A stage; {@code done} whether the reader was in it and it is over. */
	public record Part(String stage, boolean done, boolean here) {
	}

	/** One of the people in the case. */
	public record Someone(PersonId personId, String name, boolean left) {
	}

	/**
	 * The reader; {@code canPause} whether they can ask for a break now; {@code invited}
	 * whether they have not said yes yet; {@code counsels} whether they oversee the case;
	 * {@code large} whether they want large letters.
	 */
	public record You(PersonId personId, boolean canAnswer, boolean canPause, boolean left, boolean invited,
			boolean counsels, boolean large) {
	}

	/**
	 * A case among those that look back at one another.
	 *
	 * @param before the case that this one looks back at; null for none
	 * @param agreed whether that one ended in an agreement
	 * @param after the case that looks back at this one's, if the reader is in it; or
	 * null
	 * @param next the day on which this one goes on by itself; null while it waits for
	 * people
	 */
	public record Chain(CaseId before, boolean agreed, CaseId after, Instant next) {
	}

	/** A break; {@code mine} whether the reader asked for it, and can come back. */
	public record Break(Instant until, boolean mine) {
	}

}
