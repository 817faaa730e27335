package org.attune.engine;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Contribution;
import org.attune.casefile.Contributions;
import org.attune.casefile.Person;

import tools.jackson.databind.json.JsonMapper;

/**
 * How long things take in a case, for the timers of a process; an expression knows it as
 * {@code pace}.
 */
public final class PaceOfCase {

	/** Where a timer goes that waits for a date nobody gave. */
	private static final String NEVER = "9999-12-31T00:00:00Z";

	private final CaseFiles cases;

	private final Contributions contributions;

	private final Tally tally;

	private final JsonMapper json;

	PaceOfCase(CaseFiles cases, Contributions contributions, Tally tally, JsonMapper json) {
		this.cases = cases;
		this.contributions = contributions;
		this.tally = tally;
		this.json = json;
	}

	/** The duration at the pace of the case; both ISO 8601. */
	public String of(String caseId, String normal) {
		return this.cases.inHand().head().pace().of(Duration.parse(normal)).toString();
	}

	/**
	 * The date somebody gave last in a field of a task, ISO 8601; far away if nobody did.
	 */
	public String on(String caseId, String task, String field) {
		CaseFile file = this.cases.inHand();
		List<UUID> runs = this.tally.last(caseId, task).stream().map((answer) -> answer.run()).toList();
		return this.contributions.in(file, runs)
			.stream()
			.map((said) -> date(file, said, field))
			.filter((date) -> date != null)
			.reduce((first, second) -> second)
			.orElse(NEVER);
	}

	private String date(CaseFile file, Contribution said, String field) {
		Person author = file.person(said.author());
		Object date = said.read(author, file, this.json).get(field);
		return (date != null) ? date.toString() : null;
	}

}
