package org.attune.terms;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as far as the program knows.
 *
 * @param account the account, or the portal's own id
 * @param kind what kind of visitor this is
 * @param zone the time zone they chose to live by; null if they did not
 */
public record Visitor(UUID account, Kind kind, ZoneId zone) {

	/** Somebody of whom no time zone is known. */
	public Visitor(UUID account, Kind kind) {
		this(account, kind, null);
	}

	/** The same, by that clock if they chose none. */
	public Visitor by(ZoneId clock) {
		return (this.zone != null) ? this : new Visitor(this.account, this.kind, clock);
	}

	/** Refuses a portal, which has no account, as forbidden. */
	public void requirePerson() {
		if (this.kind == Kind.PORTAL) {
			throw Refusal.forbidden();
		}
	}

	/** To who is none of these, nothing of it is there. */
	public void require(Kind... kinds) {
		if (!List.of(kinds).contains(this.kind)) {
			throw Refusal.notFound();
		}
	}

	/**
	 * What a visitor is; none includes another. Which cases they may see is decided case
	 * by case.
	 */
	public enum Kind {

		/** Somebody who takes part in cases. */
		PARTICIPANT,

		/** Oversees cases given to them. */
		COUNSELOR,

		/** Checks how processes ran; reads no words. */
		AUDITOR,

		/** Is called when counselors cannot be reached, and sees what they did alone. */
		SUPERVISOR,

		/** Sets up the practice and who works in it; sees no case. */
		ADMINISTRATOR,

		/** A practice's own web site that knows its users. */
		PORTAL;

		/** What people who work for the practice are. */
		public static final Set<Kind> STAFF = EnumSet.of(COUNSELOR, SUPERVISOR, AUDITOR, ADMINISTRATOR);

		/** Whether they work for the practice, with an account of their own. */
		public boolean isStaff() {
			return STAFF.contains(this);
		}

		/** The word as it stands in the database and in the keys of texts. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The kind of that word. */
		public static Kind of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

}
