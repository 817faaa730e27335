package org.attune.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

/**
 * A step as it was asked, with the run of the task it belongs to.
 *
 * @param person who is asked; null while it waits in the practice's pool
 * @param definition the version of the process the task belongs to
 * @param path the engine's scopes around the run, outermost first
 * @param about whose turn the run is part of; null outside of turns
 * @param contribution what was said, once it is done; of an open step what was held back
 * @param answerKey the hash of the key the answer came with
 * @param draft what was typed and not sent, sealed; null when there is none
 * @param waits whether a counselor has to look at the answer before anybody else reads it
 * @param sentBack whether a counselor asked for another answer
 */
public record OpenStep(UUID id, UUID run, PersonId person, State state, String definition, String instance,
		String activity, String task, List<String> path, String stage, Privacy privacy, Instant due, PersonId about,
		UUID contribution, byte[] answerKey, byte[] draft, boolean waits, boolean sentBack) {

	/** Whether it was answered, and the answer is held back until it is given anew. */
	public boolean held() {
		return this.state == State.OPEN && this.contribution != null && !this.waits;
	}

	/** How a step stands. */
	public enum State {

		/** It waits for an answer. */
		OPEN,

		/** It was answered. */
		DONE,

		/** It waits no more. */
		DROPPED,
		/** A counselor skipped it: it waits no more, and nothing was said. */
		SKIPPED

	}

}
