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

	/** One case, and what the person said in it, oldest first. */
	public record Conversation(CaseId caseId, String topic, String status, Instant openedAt, List<String> with,
			List<Piece> said) {
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
