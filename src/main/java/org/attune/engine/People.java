package org.attune.engine;

import java.util.List;
import java.util.stream.Stream;

import org.attune.casefile.CaseFiles;
import org.attune.casefile.Person;
import org.attune.terms.PersonId;

/** Who is in the case, for the collections and conditions of a process. */
public final class People {

	private final CaseFiles cases;

	private final Tally tally;

	People(CaseFiles cases, Tally tally) {
		this.cases = cases;
		this.tally = tally;
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
