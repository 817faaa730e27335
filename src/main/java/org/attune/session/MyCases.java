package org.attune.session;

import java.time.Instant;
import java.util.List;

import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A participant sees the cases they are in, the ones that wait for them first. */
public class MyCases {

	/** The visitor's cases. */
	public List<Line> of(Visitor visitor) {
		return List.of();
	}

	/** One case in the list; {@code with} are the names of the others. */
	public record Line(CaseId caseId, String topic, List<String> with, String status, String outcome,
			boolean waitsForMe, Instant openedAt) {
	}

}
