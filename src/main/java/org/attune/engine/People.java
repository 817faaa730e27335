package org.attune.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.Answered;
import org.attune.casefile.Answers;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.terms.PersonId;

/** Who is in the case, for the collections and conditions of a process. */
public final class People {

	private final CaseFiles cases;

	private final Tally tally;

	private final Answers answers;

	private final Clock clock;

	People(CaseFiles cases, Tally tally, Answers answers, Clock clock) {
		this.cases = cases;
		this.tally = tally;
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * Everybody who said yes, also who has left since, in an order that does not change.
	 */
	public List<String> all(String caseId) {
		return ids(this.cases.inHand().accepted().stream());
	}

	/** Everybody who said yes but this one. */
	public List<String> others(String caseId, String person) {
		return ids(this.cases.inHand().accepted().stream()).stream().filter((id) -> !id.equals(person)).toList();
	}

	/** Everybody who said yes but who opened the case. */
	public List<String> invited(String caseId) {
		return others(caseId, this.cases.inHand().opener().id().toString());
	}

	/**
	 * Everybody who said yes and has not answered a task within that time, ISO 8601 and
	 * the same at every pace.
	 */
	public List<String> due(String caseId, String task, String within) {
		CaseFile file = this.cases.inHand();
		Instant since = this.clock.instant().minus(Duration.parse(within));
		Set<PersonId> lately = this.answers.to(file, task)
			.stream()
			.filter((answer) -> answer.stands() && answer.said() != null && !answer.said().openedAt().isBefore(since))
			.map(Answered::person)
			.collect(Collectors.toSet());
		return ids(file.accepted().stream().filter((person) -> !lately.contains(person.id())));
	}

	/** Those who said it in the last round of a task that is over. */
	public List<String> said(String caseId, String task, String field, Object value) {
		List<PersonId> said = this.tally.lastOver(caseId, task)
			.stream()
			.filter((answer) -> Tally.same(answer.route().get(field), value))
			.map((answer) -> answer.person())
			.toList();
		return ids(this.cases.inHand().accepted().stream().filter((person) -> said.contains(person.id())));
	}

	/** How many are left. */
	public int count(String caseId) {
		return this.cases.inHand().present().size();
	}

	private static List<String> ids(Stream<Person> people) {
		return people.map((person) -> person.id().toString()).toList();
	}

}
