package org.attune.oversight;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.attune.casefile.calls.Called;
import org.attune.casefile.calls.Late;
import org.attune.casefile.caseload.Absences;
import org.attune.identity.Accounts;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is called to look at a case: who has it, or everybody who could; then others. */
@Component
class Call {

	private final Accounts accounts;

	private final Absences absences;

	private final ApplicationEventPublisher events;

	Call(Accounts accounts, Absences absences, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.absences = absences;
		this.events = events;
	}

	/**
	 * At first who has the case and is there, or everybody who could take it.
	 * @param counselor the account of who has it; null for nobody
	 */
	void first(CaseId id, UUID counselor, boolean urgent) {
		boolean there = counselor != null && this.absences.until(counselor).isEmpty();
		publish(id, there ? List.of(counselor) : everybody(Visitor.Kind.COUNSELOR), urgent);
	}

	/** Everybody of that kind but who was called first. */
	void further(Late late, Visitor.Kind kind) {
		publish(late.caseId(), everybody(kind).stream().filter((account) -> !account.equals(late.counselor())).toList(),
				late.urgent());
	}

	private Collection<UUID> everybody(Visitor.Kind kind) {
		return this.accounts.names(kind).keySet();
	}

	private void publish(CaseId id, Collection<UUID> accounts, boolean urgent) {
		this.events.publishEvent(new Called(id, List.copyOf(accounts), urgent));
	}

}
