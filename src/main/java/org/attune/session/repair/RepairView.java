package org.attune.session.repair;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody asked if they may start over, as one of the people reads it.
 *
 * @param by the author's name
 * @param start the word for the sentence they chose; empty for none
 * @param words their own words; empty for none
 * @param at since when it is there
 * @param waits whether the others read it only when the reader, a counselor, passes it on
 * @param returned whether a counselor asked for another text instead
 * @param asks whether the reader is asked about it now
 */
public record RepairView(UUID repairId, String by, boolean mine, String start, String words, Instant at, boolean waits,
		boolean returned, boolean asks, List<Reply> replies) {

	/**
	 * What somebody said to it: {@code thank} or {@code later}.
	 *
	 * @param waits whether the others read it only when the reader, a counselor, passes
	 * it on
	 */
	public record Reply(String by, boolean mine, String answer, boolean waits) {
	}

}
