package org.attune.session;

import org.attune.casefile.caseload.Absences;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/**
 * Knows whether a counselor is there who can come in: nobody is to wait for who cannot.
 */
@Component
class Counsel {

	private final AbleStaff staff;

	private final Absences absences;

	Counsel(AbleStaff staff, Absences absences) {
		this.staff = staff;
		this.absences = absences;
	}

	boolean isThere() {
		return !this.absences.present(this.staff.all(Visitor.Kind.COUNSELOR)).isEmpty();
	}

}
