package org.attune.casefile;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

/**
 * There is something that people should hear of by mail.
 *
 * @param accounts who
 */
public record Notice(CaseId caseId, What what, List<UUID> accounts) {

	/** A word for it; the mail says no more than that. */
	public enum What {

		/** A counselor wrote something, or asks something. */
		NOTE,

		/** Somebody has gone out of a case because all of them said yes. */
		PARTED,

		/** A counselor is to take a case over. */
		HANDED,

		/** Another counselor has a case. */
		NEW_COUNSELOR,

		/** A counselor is asked to take a case that nobody has. */
		OFFERED,

		/** Somebody wants to read a case in an emergency, and one more has to say yes. */
		SECOND_YES

	}

}
