package org.attune.oversight.act;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.safety.Settled;
import org.attune.casefile.safety.Shuttles;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From now on every text goes through the counselor, or people write to each other. */
class Shuttle implements Act {

	private final boolean begins;

	private final Shuttles shuttles;

	private final ApplicationEventPublisher events;

	Shuttle(boolean begins, Shuttles shuttles, ApplicationEventPublisher events) {
		this.begins = begins;
		this.shuttles = shuttles;
		this.events = events;
	}

	@Override
	public String kind() {
		return this.begins ? "shuttle" : "end-shuttle";
	}

	@Override
	public Needs needs() {
		return Needs.NOTHING;
	}

	@Override
	public boolean fits(CaseFile file) {
		return file.status() != CaseStatus.CLOSED && file.status() != CaseStatus.PAUSED
				&& this.begins == (file.shuttleSince() == null);
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		if (this.begins) {
			this.shuttles.begin(file);
		}
		else {
			this.shuttles.end(file);
			this.events.publishEvent(new Settled(file.id(), null));
		}
	}

	/** Both of them. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		Act beginShuttle(Shuttles shuttles, ApplicationEventPublisher events) {
			return new Shuttle(true, shuttles, events);
		}

		@Bean
		Act endShuttle(Shuttles shuttles, ApplicationEventPublisher events) {
			return new Shuttle(false, shuttles, events);
		}

	}

}
