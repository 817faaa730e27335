package org.attune.session.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Newcomers;
import org.attune.casefile.Notice;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.consent.Consents;
import org.attune.casefile.consent.PeopleChange;
import org.attune.casefile.consent.PeopleChanges;
import org.attune.casefile.news.Change;
import org.attune.engine.Engine;
import org.attune.session.OpenCase;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets somebody be asked into a case, or go out of it, once everybody has said yes. A no
 * and no answer look the same to all: everything stays as it is.
 */
@Component
class ChangePeople {

	private static final String MESSAGE = "PersonAdded";

	private final PeopleChanges changes;

	private final Consents consents;

	private final Newcomers newcomers;

	private final Members members;

	private final Leaving leaving;

	private final Engine engine;

	private final Trail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChangePeople(PeopleChanges changes, Consents consents, Newcomers newcomers, Members members, Leaving leaving,
			Engine engine, Trail trail, ApplicationEventPublisher events, Clock clock) {
		this.changes = changes;
		this.consents = consents;
		this.newcomers = newcomers;
		this.members = members;
		this.leaving = leaving;
		this.engine = engine;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Looks whether all have said something, or time is over, who was to go has gone, or
	 * who was to come works here by now.
	 */
	void settle(CaseFile file) {
		this.changes.open(file).ifPresent((change) -> {
			boolean over = !change.until().isAfter(this.clock.instant())
					|| (change.adds() ? this.members.isStaff(change.contact()) : file.person(change.person()).left());
			Optional<Boolean> all = over ? Optional.of(false) : this.consents.all(file, change);
			all.ifPresent((agreed) -> end(file, change, agreed && !file.present().isEmpty()));
		});
	}

	private void end(CaseFile file, PeopleChange change, boolean agreed) {
		this.changes.end(change, agreed);
		file.present().forEach((person) -> file.progress().changed(Change.REVEALED, person.id()));
		this.trail.noteProcess(file, file.head().processVersion(), file.head().process(),
				agreed ? "change-agreed" : "change-dropped", Map.of("kind", change.word()));
		if (agreed && change.adds()) {
			askIn(file, change);
		}
		else if (agreed) {
			letGo(file, file.person(change.person()));
		}
	}

	/** The ordinary way in: an invitation, consent, and the questions about safety. */
	private void askIn(CaseFile file, PeopleChange change) {
		UUID account = this.members.account(new OpenCase.Named(change.name(), change.contact()));
		if (file.everybody().stream().noneMatch((person) -> person.account().equals(account))) {
			Person newcomer = this.newcomers.name(file, account, change.name());
			this.engine.tell(file, MESSAGE, Optional.of(newcomer));
		}
	}

	private void letGo(CaseFile file, Person person) {
		this.leaving.leave(file, person);
		this.events.publishEvent(new Notice(file.id(), Notice.What.PARTED, List.of(person.account())));
	}

}
