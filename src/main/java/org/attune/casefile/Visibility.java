package org.attune.casefile;

import java.time.Instant;
import java.util.List;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;

/** Decides every read of what people said; whoever shows anything asks here. */
public final class Visibility {

	private Visibility() {
	}

	/**
	 * Whether the reader, one of the people of the case or its counselor, may read a part
	 * of a contribution.
	 * @param privacy the class of the part
	 * @param at when it was said
	 * @param revealed when it was opened to the others; null while it is sealed
	 */
	public static boolean mayRead(Person reader, PersonId author, Privacy privacy, Instant at, Instant revealed) {
		if (reader.id().equals(author)) {
			return true;
		}
		return switch (privacy) {
			case PRIVATE -> false;
			case COUNSELOR -> Person.COUNSELOR.equals(reader.role()) && !reader.left();
			case SEALED -> revealed != null && wasThere(reader, revealed) && (!reader.late() || wasThere(reader, at));
			case SHARED -> wasThere(reader, at);
		};
	}

	/**
	 * Whether the reader may read what is private, as its author showed it to their
	 * counselor.
	 * @param shown when they did; null if they did not
	 */
	public static boolean mayReadShown(Person reader, Instant shown) {
		return shown != null && Person.COUNSELOR.equals(reader.role()) && !reader.left();
	}

	/**
	 * Whether somebody who has not said yes may read what their inviter wrote for that
	 * very moment: of all that was said, it alone. Who is asked in late was not meant.
	 * @param privacy the class of the field
	 */
	public static boolean mayReadInvited(Person reader, Privacy privacy, Instant takenBack) {
		return reader.undecided() && !reader.late() && privacy == Privacy.SHARED && takenBack == null;
	}

	/** Who else may read what an author said then. */
	public static List<PersonId> readers(CaseFile file, PersonId author, Privacy privacy, Instant at,
			Instant revealed) {
		return file.people()
			.stream()
			.filter((reader) -> !reader.id().equals(author) && mayRead(reader, author, privacy, at, revealed))
			.map(Person::id)
			.toList();
	}

	/**
	 * Whether the reader may read what a counselor said to somebody, or to all, and why.
	 * @param to to whom; null for all
	 */
	public static boolean mayReadWord(Person reader, PersonId to, Instant at) {
		return Person.COUNSELOR.equals(reader.role()) && !reader.left()
				|| ((to != null) ? reader.id().equals(to) : wasThere(reader, at));
	}

	/**
	 * Whether the reader may read that the author wants to start over, or what they say
	 * to who does; the counselor does before the others, to be able to pass it on.
	 * @param delivered when it came to the others; null while it waits
	 */
	public static boolean mayReadRepair(Person reader, PersonId author, Instant delivered) {
		return reader.id().equals(author) || Person.COUNSELOR.equals(reader.role()) && !reader.left()
				|| delivered != null && wasThere(reader, delivered);
	}

	/**
	 * Whether the author has left it to the reader; what was taken back only its author
	 * reads.
	 * @param takenBack when it was taken back; null if it was not
	 */
	public static boolean isLeftToRead(Person reader, PersonId author, Instant takenBack) {
		return takenBack == null || reader.id().equals(author);
	}

	/**
	 * Who came late was not among those whom the author knew as readers, and reads
	 * nothing of before.
	 */
	private static boolean wasThere(Person reader, Instant at) {
		return reader.takesPart() && (reader.leftAt() == null || at.isBefore(reader.leftAt()))
				&& (!reader.late() || reader.acceptedAt() == null || !at.isBefore(reader.acceptedAt()));
	}

}
