package org.attune.session.repair;

import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.news.Change;
import org.attune.casefile.repair.Repair;
import org.attune.casefile.repair.Repairs;
import org.attune.casefile.safety.Settled;
import org.attune.engine.Engine;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings to the others that somebody wants to start over, and what is said to it. Of who
 * is held it waits, like all that they say; nobody gets a mail about it.
 */
@Component
class Mending {

	private static final String MESSAGE = "Repair";

	private final CaseFiles cases;

	private final Repairs repairs;

	private final Trail trail;

	private final Engine engine;

	Mending(CaseFiles cases, Repairs repairs, Trail trail, Engine engine) {
		this.cases = cases;
		this.repairs = repairs;
		this.trail = trail;
		this.engine = engine;
	}

	/** Something new of that person goes out, unless they are held. */
	void deliver(CaseFile file, Person author) {
		Person person = file.person(author.id());
		if (!person.present() || person.held()) {
			return;
		}
		boolean offers = this.repairs.of(file).stream().anyMatch((repair) -> isNew(repair, person));
		this.repairs.deliver(file, person);
		file.progress().stir();
		tell(file, person);
		if (offers) {
			this.trail.note(file, person, file.head().process(), "repair-offered", Map.of());
			this.engine.tell(file, MESSAGE, Optional.of(person));
		}
	}

	/** All that changed in what the others read. */
	void tell(CaseFile file, Person person) {
		file.present()
			.stream()
			.filter((other) -> !other.id().equals(person.id()))
			.forEach((other) -> file.progress().changed(Change.REVEALED, other.id()));
	}

	@EventListener
	void on(Settled settled) {
		CaseFile file = this.cases.take(settled.caseId());
		if (file.status() == CaseStatus.RUNNING || file.status() == CaseStatus.INVITING) {
			this.repairs.of(file)
				.stream()
				.flatMap((repair) -> file.present().stream().filter((person) -> waits(repair, person)))
				.distinct()
				.forEach((person) -> deliver(file, person));
		}
	}

	private static boolean waits(Repair repair, Person person) {
		return isNew(repair, person) || repair.reply(person).filter((reply) -> reply.delivered() == null).isPresent();
	}

	private static boolean isNew(Repair repair, Person person) {
		return repair.by().equals(person.id()) && repair.delivered() == null;
	}

}
