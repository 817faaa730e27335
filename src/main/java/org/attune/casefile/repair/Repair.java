package org.attune.casefile.repair;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.Person;
import org.attune.casefile.Visibility;
import org.attune.terms.PersonId;

/**
 * A person asked if they may start over.
 *
 * @param delivered from when on others read it; null while a counselor has to look first
 * @param returned when a counselor asked for another text instead; null if none did
 * @param start the word for the sentence they chose; empty for none
 * @param words their own words; empty for none
 * @param replies all that was said to it, the oldest first
 */
public record Repair(UUID id, PersonId by, Instant at, Instant delivered, Instant returned, String start, String words,
		List<Reply> replies) {

	/** Whoever needs time is asked once more, and then never again. */
	private static final int MOST = 2;

	/** Whether the reader may read it. */
	public boolean isFor(Person reader) {
		return Visibility.mayReadRepair(reader, this.by, this.delivered);
	}

	/** Since when it is there: for the others it is as new as when it came. */
	public Instant since() {
		return (this.delivered != null) ? this.delivered : this.at;
	}

	/** Whether a counselor has to look at it before the others read it. */
	public boolean waits() {
		return this.delivered == null && this.returned == null;
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
		return this.replies.stream().filter((reply) -> reply.by().equals(person.id())).reduce((before, after) -> after);
	}

	/** Of each person the last answer that the reader may read. */
	public List<Reply> heard(Person reader) {
		Map<PersonId, Reply> last = new LinkedHashMap<>();
		this.replies.stream()
			.filter((reply) -> Visibility.mayReadRepair(reader, reply.by(), reply.delivered()))
			.forEach((reply) -> {
				last.remove(reply.by());
				last.put(reply.by(), reply);
			});
		return List.copyOf(last.values());
	}

	/** It, and all that was said to it, one by one. */
	public Stream<Saying> sayings() {
		return Stream.concat(Stream.of(new Saying(this.id, this.by, this.start, this.words, null, waits())),
				this.replies.stream().map(Reply::saying));
	}

	/**
	 * What somebody said to it.
	 *
	 * @param asked how often they were asked so far
	 * @param delivered from when on others read it; null while a counselor has to look
	 * first
	 */
	public record Reply(UUID id, PersonId by, Answer answer, int asked, Instant at, Instant delivered) {

		/** Whether a counselor has to look at it before the others read it. */
		public boolean waits() {
			return this.delivered == null;
		}

		private boolean isOpen() {
			return this.answer == Answer.LATER && this.asked < MOST;
		}

		private Saying saying() {
			return new Saying(this.id, this.by, "", "", this.answer, waits());
		}

	}

}
