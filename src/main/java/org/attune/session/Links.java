package org.attune.session;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.FollowedCases;
import org.attune.casefile.Person;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.terms.CaseId;

import org.springframework.stereotype.Component;

/** What a case comes after, and what comes after it, for one of its people. */
@Component
class Links {

	private static final Set<String> AGREED = Set.of("agreed", "partial");

	private final CaseFiles cases;

	private final FollowedCases followed;

	private final Engine engine;

	private final Processes processes;

	Links(CaseFiles cases, FollowedCases followed, Engine engine, Processes processes) {
		this.cases = cases;
		this.followed = followed;
		this.engine = engine;
		this.processes = processes;
	}

	CaseView.Chain of(CaseFile file, Person me) {
		CaseId before = file.head().follows();
		return new CaseView.Chain(before, before != null && AGREED.contains(this.cases.read(before).outcome()),
				after(file, me).orElse(null), next(file).orElse(null));
	}

	/** Only what has ended is looked back at; who left is not asked to. */
	private Optional<CaseId> after(CaseFile file, Person me) {
		return Optional.of(file.id())
			.filter((id) -> file.status() == CaseStatus.CLOSED && me.present())
			.flatMap(this.followed::after)
			.filter((id) -> this.cases.read(id)
				.everybody()
				.stream()
				.anyMatch((person) -> person.account().equals(me.account())));
	}

	/**
	 * The day is told only where the process says so: elsewhere a timer may be nobody's
	 * business.
	 */
	private Optional<Instant> next(CaseFile file) {
		boolean waits = file.status() == CaseStatus.RUNNING
				&& this.processes.process(file.head().definition()).tellsDay() && this.followed.isQuiet(file);
		return waits ? this.engine.nextTimer(file) : Optional.empty();
	}

}
