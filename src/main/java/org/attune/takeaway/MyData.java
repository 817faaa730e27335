package org.attune.takeaway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.journal.Entry;
import org.attune.session.reading.ContributionView.Line;
import org.attune.terms.CaseId;
import org.attune.terms.Privacy;

/**
 * What is kept of one person: their account, their own words with who may read them, and
 * their journal. What they told only a counselor is not in it: whoever looks over their
 * shoulder, or finds the file, must not read that.
 */
public record MyData(Account account, List<Conversation> conversations, List<Note> notes) {

	/**
	 * What signing in goes by.
	 *
	 * @param address null where there is none
	 * @param zone the time zone they chose; null where they did not
	 * @param quiet when they want no mail, as they chose it; null where they did not
	 * @param sessions until when each device or program that is signed in stays so
	 */
	public record Account(String name, String address, String zone, String quiet, List<Instant> sessions) {
	}

	/**
	 * One case, and what the person said in it, oldest first.
	 *
	 * @param repairs when they asked to start over, oldest first
	 * @param replies what they said to others who did
	 * @param reportAllowed since when they allow that a report tells what was agreed on;
	 * null where they do not
	 */
	public record Conversation(CaseId caseId, String topic, String status, Instant openedAt, List<String> with,
			List<Piece> said, List<Repair> repairs, List<Reply> replies, Instant reportAllowed) {

		/** Whether there is nothing of theirs in it. */
		public boolean isEmpty() {
			return this.said.isEmpty() && this.repairs.isEmpty() && this.replies.isEmpty()
					&& this.reportAllowed == null;
		}

	}

	/**
	 * They asked to start over.
	 *
	 * @param start the word for the sentence they chose; empty for none
	 * @param words their own words; empty for none
	 */
	public record Repair(Instant at, String start, String words) {
	}

	/** What they said to somebody who asked that: {@code thank} or {@code later}. */
	public record Reply(String to, String answer) {
	}

	/** What the person wrote for themselves alone at one time. */
	public record Note(Instant at, List<Entry.Line> lines) {
	}

	/** One thing the person said. */
	public record Piece(UUID contributionId, String task, String title, Instant at, boolean takenBack,
			List<Part> parts) {
	}

	/** What of it the same people may read. */
	public record Part(Readers readers, List<Line> lines) {
	}

	/**
	 * Who else may read it.
	 *
	 * @param names the others who may; nobody while it is sealed or once it is taken back
	 */
	public record Readers(Privacy privacy, List<String> names) {
	}

}
