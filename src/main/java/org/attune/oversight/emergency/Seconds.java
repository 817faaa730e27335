package org.attune.oversight.emergency;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Notice;
import org.attune.casefile.caseload.Absences;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls those who could say yes to what somebody asks for in an emergency. */
@Component
class Seconds {

	private final AbleStaff staff;

	private final Absences absences;

	private final ApplicationEventPublisher events;

	Seconds(AbleStaff staff, Absences absences, ApplicationEventPublisher events) {
		this.staff = staff;
		this.absences = absences;
		this.events = events;
	}

	void call(CaseFile file, Visitor asker) {
		List<UUID> others = Stream.of(Visitor.Kind.SUPERVISOR, Visitor.Kind.COUNSELOR)
			.flatMap((kind) -> this.staff.all(kind).stream())
			.filter((account) -> !account.equals(asker.account()) && isStranger(file, account))
			.toList();
		List<UUID> there = this.absences.present(others);
		this.events.publishEvent(new Notice(file.id(), Notice.What.SECOND_YES, there.isEmpty() ? others : there));
	}

	private static boolean isStranger(CaseFile file, UUID account) {
		return file.everybody().stream().noneMatch((person) -> person.account().equals(account));
	}

}
