package org.attune.session.counsel;

import java.util.List;
import java.util.UUID;

import org.attune.casefile.caseload.Absences;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/**
 * Knows which counselors are there: who can come in and is not away. Nobody is to wait
 * for others.
 */
@Component
public class Counsel {

	private final AbleStaff staff;

	private final Absences absences;

	Counsel(AbleStaff staff, Absences absences) {
		this.staff = staff;
		this.absences = absences;
	}

	public boolean isThere() {
		return !all().isEmpty();
	}

	List<UUID> all() {
		return this.absences.present(this.staff.all(Visitor.Kind.COUNSELOR));
	}

}
