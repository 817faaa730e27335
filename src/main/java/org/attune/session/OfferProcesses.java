package org.attune.session;

import org.attune.engine.Verb;

import java.util.List;

import org.attune.engine.Processes;

/** A person looks up what kinds of conversation they can start. */
@Verb
public class OfferProcesses {

	private final Processes processes;

	OfferProcesses(Processes processes) {
		this.processes = processes;
	}

	/** The processes that ask everybody first whether they want to take part. */
	public List<Offer> all() {
		return this.processes.inviting().stream().map((process) -> new Offer(process.id(), process.name())).toList();
	}

	/** A process that a case can be opened with, by the name its author gave it. */
	public record Offer(String process, String name) {
	}

}
