package org.attune.oversight.act;

import java.util.List;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.HandOvers;
import org.attune.casefile.Notice;
import org.attune.casefile.Person;
import org.attune.casefile.caseload.Absences;
import org.attune.casefile.caseload.Loads;
import org.attune.identity.Accounts;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A counselor wants another one to have the case; it is theirs until that one takes it.
 */
@Component
class GiveCase implements Act {

	private final HandOvers handOvers;

	private final AbleStaff staff;

	private final Absences absences;

	private final Accounts accounts;

	private final Loads loads;

	private final ApplicationEventPublisher events;

	GiveCase(HandOvers handOvers, AbleStaff staff, Absences absences, Accounts accounts, Loads loads,
			ApplicationEventPublisher events) {
		this.handOvers = handOvers;
		this.staff = staff;
		this.absences = absences;
		this.accounts = accounts;
		this.loads = loads;
		this.events = events;
	}

	@Override
	public String kind() {
		return "hand-over";
	}

	@Override
	public Needs needs() {
		return Needs.TARGET;
	}

	@Override
	public boolean duringBreaks() {
		return true;
	}

	/** The target is somebody's account. */
	@Override
	public boolean tellsTarget() {
		return false;
	}

	@Override
	public List<String> targets(CaseFile file) {
		List<UUID> refused = this.handOvers.refused(file);
		return this.absences.present(this.staff.all(Visitor.Kind.COUNSELOR))
			.stream()
			.filter((account) -> file.everybody()
				.stream()
				.noneMatch((person) -> !person.left() && person.account().equals(account)))
			.filter((account) -> !refused.contains(account))
			.map(UUID::toString)
			.toList();
	}

	@Override
	public String label(CaseFile file, String target) {
		UUID account = UUID.fromString(target);
		return "%s (%d)".formatted(this.accounts.name(account).orElse(""), this.loads.of(account).cases());
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		if (!targets(file).contains(wish.target())) {
			throw Refusal.invalidRequest("target", "choice");
		}
		UUID to = UUID.fromString(wish.target());
		this.handOvers.ask(file, counselor, to);
		this.events.publishEvent(new Notice(file.id(), Notice.What.HANDED, List.of(to)));
	}

}
