package org.attune.terms;

import java.util.UUID;

/**
 * Who is asking, as far as the program knows.
 *
 * @param account the account, or the portal's own id
 * @param kind what kind of visitor this is
 */
public record Visitor(UUID account, Kind kind) {

	/** Refuses a portal, which has no account, as forbidden. */
	public void requirePerson() {
		if (this.kind == Kind.PORTAL) {
			throw Refusal.forbidden();
		}
	}

	/** What a visitor is; which cases they may see is decided case by case. */
	public enum Kind {

		/** Somebody who takes part in cases. */
		PARTICIPANT,

		/** Oversees cases given to them. */
		COUNSELOR,

		/** Checks how processes ran; reads no words. */
		AUDITOR,

		/** A practice's own web site that knows its users. */
		PORTAL

	}

}
