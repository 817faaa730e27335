package org.attune.session;

import org.attune.engine.Verb;

import java.util.List;

import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings.Opening;
import org.attune.engine.Processes;

/** A person looks up what kinds of conversation they can start. */
@Verb
public class OfferProcesses {

	private final Processes processes;

	private final Practice practice;

	OfferProcesses(Processes processes, Practice practice) {
		this.processes = processes;
		this.practice = practice;
	}

	/** Whether whoever has a mail address may start one. */
	public boolean toAnybody() {
		return this.practice.settings().opening() == Opening.ANYBODY;
	}

	/** The processes that ask everybody first whether they want to take part. */
	public List<Offer> all() {
		return this.processes.inviting().stream().map((process) -> new Offer(process.id(), process.name())).toList();
	}

	/** A process that a case can be opened with, by the name its author gave it. */
	public record Offer(String process, String name) {
	}

}
