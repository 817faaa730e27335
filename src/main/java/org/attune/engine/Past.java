package org.attune.engine;

import java.time.Clock;
import java.time.Duration;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.FollowedCases;

/**
 * What happened in a case and in those before that it follows; an expression knows it as
 * {@code past}.
 */
public final class Past {

	private final CaseFiles cases;

	private final FollowedCases followed;

	private final Clock clock;

	Past(CaseFiles cases, FollowedCases followed, Clock clock) {
		this.cases = cases;
		this.followed = followed;
		this.clock = clock;
	}

	/**
	 * How many rounds of a task were answered within that time, ISO 8601 and the same at
	 * every pace.
	 */
	public int rounds(String caseId, String task, String within) {
		CaseFile file = this.cases.inHand();
		return this.followed.rounds(file, task, this.clock.instant().minus(Duration.parse(within)));
	}

}
