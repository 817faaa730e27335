package org.attune.oversight;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Notice;
import org.attune.casefile.Person;
import org.attune.casefile.news.Change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people of a case that it has another counselor, whom they may refuse. */
@Component
class NewCounselor {

	private final ApplicationEventPublisher events;

	NewCounselor(ApplicationEventPublisher events) {
		this.events = events;
	}

	void tell(CaseFile file) {
		file.present().forEach((person) -> file.progress().changed(Change.REVEALED, person.id()));
		this.events.publishEvent(new Notice(file.id(), Notice.What.NEW_COUNSELOR,
				file.present().stream().map(Person::account).toList()));
	}

}
