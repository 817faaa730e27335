package org.attune.casefile;

import java.time.Instant;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.vault.Safe;

/**
 * Something a counselor did to a case by hand, or said to the people in it; it stays for
 * ever.
 *
 * @param kind the word for what it was
 * @param to to whom it was said; null for all
 * @param target what it was done to, such as a stage; null where there is nothing to name
 * @param reason why, sealed under the counselor's key
 * @param words what was said, sealed in the same way; null where nothing was
 * @param was how the case stood before
 * @param became how it stood after
 */
public record Intervention(UUID id, PersonId by, String kind, PersonId to, String target, byte[] reason, byte[] words,
		OpenRuns.Standing was, OpenRuns.Standing became, Instant at) {

	/** Why; empty when the counselor's key was forgotten. */
	public String reason(CaseFile file) {
		return open(file, this.reason, "reason");
	}

	/** What was said; empty when nothing was, or the counselor's key was forgotten. */
	public String words(CaseFile file) {
		return open(file, this.words, "words");
	}

	private String open(CaseFile file, byte[] sealed, String part) {
		Safe safe = file.person(this.by).safe();
		return (sealed != null && safe != null) ? safe.open(sealed, purpose(this.id, part)) : "";
	}

	static String purpose(UUID id, String part) {
		return "intervention:" + id + ":" + part;
	}

}
