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

	/** A case of the reader has ended. */
	CLOSED,

	/** The reader asked for a new link. */
	LOST_LINK;

	/** Whether it goes out at any hour: its reader waits for it just now. */
	boolean isUrgent() {
		return this == LOST_LINK;
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
