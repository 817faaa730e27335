package org.attune.web.api.counsel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.caseload.Line;
import org.attune.oversight.BoardLine;
import org.attune.oversight.LookAtBoard;

/**
 * A line of a counselor's board; {@code number} is what people call the case by,
 * {@code waitsForMe} whether the caller has an open step in it, {@code rounds} how often
 * a task that waits was asked by now, {@code texts} how many wait to be passed on.
 */
record BoardJson(UUID caseId, long number, String process, String status, String stage, String risk,
		List<UUID> waitingFor, boolean waitsForMe, Instant since, Instant due, int unread, int rounds, int texts,
		boolean mailUnsent, boolean pagerUnreached, boolean timerLate) {

	private static BoardJson of(BoardLine item) {
		Line line = item.line();
		return new BoardJson(line.id().value(), line.number(), line.process(), line.status(), line.stage(), line.risk(),
				line.people().stream().filter(Line.Someone::waited).map((one) -> one.id().value()).toList(),
				line.mine(), line.since(), line.due(), line.signs().unread(), line.signs().rounds(),
				line.signs().texts(), line.signs().mail(), line.signs().pager(), item.stuck());
	}

	/** A page of them; {@code next} is the cursor of the page after, or null. */
	record Page(List<BoardJson> items, String next) {

		static Page of(LookAtBoard.Page page) {
			return new Page(page.items().stream().map(BoardJson::of).toList(),
					(page.next() != null) ? page.next().toString() : null);
		}

	}

	/** What to look for: a number, or a name. */
	record Sought(String text) {
	}

	/** A counselor takes a case: they know nobody in it. */
	record Taking(Boolean knowsNobody) {
	}

}
