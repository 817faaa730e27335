package org.attune.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.attune.casefile.caseload.Line;
import org.attune.engine.Processes;
import org.attune.terms.CaseId;

/**
 * A line of a counselor's board.
 *
 * @param process the name of the process
 * @param late whether its first open step is overdue
 * @param stuck whether a timer of it should have fired and did not
 */
public record BoardLine(Line line, String process, boolean late, boolean stuck) {

	static BoardLine of(Line line, Processes processes, Instant now, Set<CaseId> stuck) {
		return new BoardLine(line, processes.process(line.definition()).name(),
				line.late() != null && line.late().isBefore(now), stuck.contains(line.id()));
	}

	/** The names of those who talk with each other. */
	public List<String> names() {
		return this.line.people().stream().map(Line.Someone::name).toList();
	}

	/** The names of those whom it waits for. */
	public List<String> waited() {
		return this.line.people().stream().filter(Line.Someone::waited).map(Line.Someone::name).toList();
	}

}
