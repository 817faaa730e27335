package org.attune.session.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Verb;
import org.attune.identity.Arrivals;
import org.attune.identity.BaseUrl;
import org.attune.identity.SignInLinks;
import org.attune.session.CaseView.Someone;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * Who opened a case gets a link to hand over, for a person who cannot be written to and
 * has not come in yet.
 */
@Verb
public class HandOver {

	private final CaseFiles cases;

	private final Arrivals arrivals;

	private final SignInLinks links;

	private final BaseUrl baseUrl;

	private final Trail trail;

	HandOver(CaseFiles cases, Arrivals arrivals, SignInLinks links, BaseUrl baseUrl, Trail trail) {
		this.cases = cases;
		this.arrivals = arrivals;
		this.links = links;
		this.baseUrl = baseUrl;
		this.trail = trail;
	}

	/** The people the visitor can hand a link to; nobody unless they opened the case. */
	public List<Someone> awaited(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		return awaited(file, file.as(visitor.account())).stream().map(HandOver::someone).toList();
	}

	/**
	 * A new link for one of them; the one before works no more. Refused as not found when
	 * there is nobody to hand it to.
	 */
	public Link link(Visitor visitor, CaseId caseId, PersonId personId) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		Person person = awaited(file, me).stream()
			.filter((one) -> one.id().equals(personId))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		this.trail.note(file, me, file.head().process(), "link-made", Map.of("for", person.pseudonym()));
		return new Link(person.name(),
				this.baseUrl.enter(this.links.issueToHandOver(person.account(), "/cases/" + caseId)));
	}

	private List<Person> awaited(CaseFile file, Person me) {
		if (!me.equals(file.opener()) || me.left() || file.status() == CaseStatus.CLOSED) {
			return List.of();
		}
		List<Person> others = file.asked().stream().filter((person) -> !person.equals(me)).toList();
		Set<UUID> awaited = this.arrivals.awaited(others.stream().map(Person::account).toList());
		return others.stream().filter((person) -> awaited.contains(person.account())).toList();
	}

	private static Someone someone(Person person) {
		return new Someone(person.id(), person.name(), person.left());
	}

	/** A link, and the name of who it is for. */
	public record Link(String name, String address) {
	}

}
