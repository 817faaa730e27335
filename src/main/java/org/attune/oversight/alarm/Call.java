package org.attune.oversight.alarm;

import java.util.List;
import java.util.UUID;

import org.attune.casefile.calls.Called;
import org.attune.casefile.calls.Late;
import org.attune.casefile.caseload.Absences;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is called to look at a case: who has it, or everybody who could; then others. */
@Component
class Call {

	private final AbleStaff staff;

	private final Absences absences;

	private final ApplicationEventPublisher events;

	Call(AbleStaff staff, Absences absences, ApplicationEventPublisher events) {
		this.staff = staff;
		this.absences = absences;
		this.events = events;
	}

	/**
	 * At first who has the case and is there, or everybody who could take it.
	 * @param counselor the account of who has it; null for nobody
	 */
	void first(CaseId id, UUID counselor, boolean urgent) {
		List<UUID> there = counselors();
		publish(id, (counselor != null && there.contains(counselor)) ? List.of(counselor) : there, urgent);
	}

	/** Then the other counselors. */
	void colleagues(Late late) {
		others(late, counselors());
	}

	/** Then those who supervise. */
	void supervisors(Late late) {
		others(late, this.staff.all(Visitor.Kind.SUPERVISOR));
	}

	/** Those who can come in and are not away; when all are, a mail may reach one yet. */
	private List<UUID> counselors() {
		List<UUID> able = this.staff.all(Visitor.Kind.COUNSELOR);
		List<UUID> there = this.absences.present(able);
		return there.isEmpty() ? able : there;
	}

	private void others(Late late, List<UUID> accounts) {
		publish(late.caseId(), accounts.stream().filter((account) -> !account.equals(late.counselor())).toList(),
				late.urgent());
	}

	private void publish(CaseId id, List<UUID> accounts, boolean urgent) {
		this.events.publishEvent(new Called(id, accounts, urgent));
	}

}
