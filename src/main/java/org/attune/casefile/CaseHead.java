package org.attune.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.attune.terms.CaseId;
import org.attune.terms.Pace;

/**
 * What does not change while the case runs.
 *
 * @param definition the version of the process it is pinned to, as the engine names it
 * @param instance the engine's id of the outermost process
 * @param topic the topic, sealed under the opener's key
 * @param expires how long nobody may be active before the case ends by itself; null for
 * ever
 * @param follows the case whose agreement it looks back at; null for none
 * @param lookBackOn the day people named to do so; null where they named none
 */
public record CaseHead(CaseId id, String process, int version, String definition, String instance, String relationship,
		String language, Pace pace, byte[] topic, Instant openedAt, Duration expires, CaseId follows,
		LocalDate lookBackOn) {

	/** Where trail entries of this case say they happened. */
	public String processVersion() {
		return this.process + ":" + this.version;
	}

}
