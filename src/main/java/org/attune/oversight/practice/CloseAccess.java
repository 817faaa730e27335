package org.attune.oversight.practice;

import java.util.UUID;

import org.attune.casefile.caseload.Loads;
import org.attune.terms.Visitor;

import org.springframework.stereotype.Component;

/**
 * An administrator takes away a member's access. Their cases wait for another counselor
 * first, one transaction each: if that is cut short, doing it again goes on.
 */
@Component
public class CloseAccess {

	private final InviteStaff staff;

	private final Loads loads;

	private final LetGo letGo;

	CloseAccess(InviteStaff staff, Loads loads, LetGo letGo) {
		this.staff = staff;
		this.loads = loads;
		this.letGo = letGo;
	}

	/** Ends all that the member could do; refused for oneself. */
	public void close(Visitor visitor, UUID account) {
		this.staff.another(visitor, account);
		this.loads.cases(account).forEach((caseId) -> this.letGo.release(caseId, account));
		this.staff.close(visitor, account);
	}

}
