package org.attune.session.repair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.news.Change;
import org.attune.casefile.repair.Repairs;
import org.attune.casefile.repair.Saying;
import org.attune.casefile.safety.Passed;
import org.attune.casefile.safety.Settled;
import org.attune.engine.Engine;
import org.attune.terms.PersonId;

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

	/**
	 * Something new of that person goes out; of who is held it waits.
	 * @param kind what it is to the trail where it waits
	 */
	void say(CaseFile file, Person author, UUID saying, String kind) {
		Person person = file.person(author.id());
		if (person.held()) {
			file.counselor().ifPresent((counselor) -> file.progress().changed(Change.STEP, counselor.id()));
			this.trail.note(file, person, file.head().process(), "reviewed", Map.of("repair", kind));
		}
		else {
			this.repairs.saying(file, saying).ifPresent((one) -> send(file, person, List.of(one)));
		}
	}

	/** All that changed in what the others read. */
	void tell(CaseFile file, Person person) {
		file.present()
			.stream()
			.filter((other) -> !other.id().equals(person.id()))
			.forEach((other) -> file.progress().changed(Change.REVEALED, other.id()));
	}

	/** While texts go through a counselor, what waited is passed on one by one. */
	@EventListener
	void on(Settled settled) {
		CaseFile file = this.cases.take(settled.caseId());
		if (file.shuttleSince() != null) {
			return;
		}
		Map<PersonId, List<Saying>> waiting = this.repairs.waiting(file)
			.stream()
			.filter((saying) -> settled.person() == null || settled.person().equals(saying.by()))
			.collect(Collectors.groupingBy(Saying::by, LinkedHashMap::new, Collectors.toList()));
		waiting.forEach((person, sayings) -> send(file, file.person(person), sayings));
	}

	/** One that the counselor has read. */
	@EventListener
	void on(Passed passed) {
		CaseFile file = this.cases.take(passed.caseId());
		this.repairs.saying(file, passed.text())
			.filter(Saying::waits)
			.ifPresent((saying) -> send(file, file.person(saying.by()), List.of(saying)));
	}

	private void send(CaseFile file, Person person, List<Saying> sayings) {
		boolean open = file.status() == CaseStatus.RUNNING || file.status() == CaseStatus.INVITING;
		if (!open || person.held() || !person.present()) {
			return;
		}
		this.repairs.deliver(sayings.stream().map(Saying::id).toList());
		file.progress().stir();
		tell(file, person);
		sayings.forEach((saying) -> this.trail.note(file, person, file.head().process(),
				saying.offers() ? "repair-offered" : "repair-answered", Map.of()));
		if (sayings.stream().anyMatch(Saying::offers)) {
			this.engine.tell(file, MESSAGE, Optional.of(person));
		}
	}

}
