package org.attune.oversight.act;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.consent.PeopleChanges;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;

import org.springframework.stereotype.Component;

/**
 * A counselor asks the people of a case if one of them may go, so that the others go on
 * without. It happens only if all say yes, also who is to go.
 */
@Component
class RemovePerson implements Act {

	/** With two, there would be nobody to go on with. */
	private static final int FEWEST = 3;

	private final PeopleChanges changes;

	RemovePerson(PeopleChanges changes) {
		this.changes = changes;
	}

	@Override
	public String kind() {
		return "remove-person";
	}

	@Override
	public Needs needs() {
		return Needs.TARGET;
	}

	@Override
	public boolean fits(CaseFile file) {
		return Act.super.fits(file) && this.changes.open(file).isEmpty();
	}

	/** The target is somebody's id. */
	@Override
	public boolean tellsTarget() {
		return false;
	}

	@Override
	public boolean isNews() {
		return true;
	}

	@Override
	public List<String> targets(CaseFile file) {
		return (file.present().size() < FEWEST) ? List.of()
				: file.present().stream().map((person) -> person.id().toString()).toList();
	}

	@Override
	public String label(CaseFile file, String target) {
		return file.person(PersonId.of(target)).name();
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		if (!targets(file).contains(wish.target())) {
			throw Refusal.invalidRequest("target", "choice");
		}
		this.changes.askToRemove(file, counselor, PersonId.of(wish.target()));
	}

}
