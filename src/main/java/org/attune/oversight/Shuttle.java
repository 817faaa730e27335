package org.attune.oversight;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Settled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From now on every text goes through the counselor, or people write to each other. */
class Shuttle implements Act {

	private final boolean begins;

	private final CaseFiles cases;

	private final Trail trail;

	private final ApplicationEventPublisher events;

	Shuttle(boolean begins, CaseFiles cases, Trail trail, ApplicationEventPublisher events) {
		this.begins = begins;
		this.cases = cases;
		this.trail = trail;
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
		this.cases.shuttle(file, this.begins);
		this.trail.noteProcess(file, file.head().processVersion(), file.head().process(),
				this.begins ? "shuttle-began" : "shuttle-ended", Map.of());
		if (!this.begins) {
			this.events.publishEvent(new Settled(file.id(), null));
		}
	}

	/** Both of them. */
	@Configuration(proxyBeanMethods = false)
	static class Kinds {

		@Bean
		Act beginShuttle(CaseFiles cases, Trail trail, ApplicationEventPublisher events) {
			return new Shuttle(true, cases, trail, events);
		}

		@Bean
		Act endShuttle(CaseFiles cases, Trail trail, ApplicationEventPublisher events) {
			return new Shuttle(false, cases, trail, events);
		}

	}

}
