package org.attune.notify;

import java.util.Locale;

/** What a mail can say; each has its words in {@code mails.properties}. */
enum Kind {

	/** Somebody put the reader into a case. */
	CASE_OPENED,

	/** The reader is asked whether they want to take part. */
	INVITATION,

	/** The same, once more. */
	INVITATION_REMINDER,

	/** The reader is asked something. */
	YOUR_TURN,

	/** The same, once more. */
	REMINDER,

	/**
	 * A counselor has to look at somebody who may not be safe; it can wait till morning.
	 */
	LOOK,

	/** A counselor wrote something, or asks something. */
	NOTE,

	/** The reader has gone out of a case, as all of them wanted. */
	PARTED,

	/** The reader is to take a case over. */
	HANDED,

	/** Another counselor has a case of the reader. */
	NEW_COUNSELOR,

	/** The reader is asked to take a case that nobody has. */
	OFFERED,

	/** A case of the reader has ended. */
	CLOSED,

	/** The reader asked for a new link. */
	LOST_LINK,

	/** The same as {@link #LOOK}, and it cannot wait. */
	ALERT,

	/** Somebody wants to read a case in an emergency, and the reader may say yes. */
	SECOND_YES,

	/** The reader wants to start a case. */
	BEGIN,

	/** The reader wants to begin by themselves. */
	BEGIN_ALONE,

	/** The reader wants to be reached at this address. */
	NEW_ADDRESS,

	/** The reader, or somebody in their place, wants to be reached elsewhere. */
	OLD_ADDRESS,

	/** The reader is to work here. */
	STAFF_INVITATION;

	/** Whether it goes out at any hour: its reader waits for it just now. */
	boolean isUrgent() {
		return compareTo(LOST_LINK) >= 0;
	}

	/** Where the address stands in the account's row that it goes to. */
	String column() {
		return switch (this) {
			case NEW_ADDRESS -> "next_contact";
			case OLD_ADDRESS -> "former_contact";
			default -> "contact";
		};
	}

	/** The word as it stands in the database and in the keys of the texts. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The kind of that word. */
	static Kind of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
