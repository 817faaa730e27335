package org.attune.casefile.repair;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.Person;
import org.attune.casefile.Visibility;
import org.attune.terms.PersonId;

/**
 * A person asked if they may start over.
 *
 * @param delivered from when on others read it; null while a counselor has to look first
 * @param start the word for the sentence they chose; empty for none
 * @param words their own words; empty for none
 */
public record Repair(UUID id, PersonId by, Instant at, Instant delivered, String start, String words,
		List<Reply> replies) {

	/** Whoever needs time is asked once more, and then never again. */
	private static final int MOST = 2;

	/** Whether the reader may read it: its author, or who was there when it came. */
	public boolean isFor(Person reader) {
		return reader.id().equals(this.by)
				|| (this.delivered != null && Visibility.mayReadWord(reader, null, this.delivered));
	}

	/**
	 * Whether the reader is asked about it now.
	 * @param later how long nobody asks who needs time
	 */
	public boolean asks(Person reader, Instant now, Duration later) {
		if (!reader.present() || reader.id().equals(this.by) || !isFor(reader)) {
			return false;
		}
		return reply(reader).map((reply) -> reply.isOpen() && !now.isBefore(reply.at().plus(later))).orElse(true);
	}

	/** What the person said to it last. */
	public Optional<Reply> reply(Person person) {
		return this.replies.stream().filter((reply) -> reply.by().equals(person.id())).findFirst();
	}

	/**
	 * What somebody said to it.
	 *
	 * @param asked how often they were asked so far
	 * @param delivered from when on others read it; null while a counselor has to look
	 * first
	 */
	public record Reply(PersonId by, Answer answer, int asked, Instant at, Instant delivered) {

		private boolean isOpen() {
			return this.answer == Answer.LATER && this.asked < MOST;
		}

	}

}
