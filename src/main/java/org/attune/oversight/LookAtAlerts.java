package org.attune.oversight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Steps;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.terms.Visitor;

/** A counselor sees who in a case may not be safe, and what waits for the counselor. */
@Verb
public class LookAtAlerts {

	private final CaseFiles cases;

	private final Alerts alerts;

	private final Steps steps;

	private final Processes processes;

	LookAtAlerts(CaseFiles cases, Alerts alerts, Steps steps, Processes processes) {
		this.cases = cases;
		this.alerts = alerts;
		this.steps = steps;
		this.processes = processes;
	}

	/** All of it; refused as not found for who is not the counselor of the case. */
	public Watch look(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Staff.counselorOf(file, visitor);
		return new Watch(caseId, this.alerts.of(file).stream().map((alert) -> named(file, alert)).toList(),
				this.steps.waiting(file).stream().map((step) -> text(file, step)).toList(), file.shuttleSince());
	}

	/** One alert, in the same way. */
	public Named one(Visitor visitor, CaseId caseId, UUID alert) {
		CaseFile file = this.cases.read(caseId);
		Staff.counselorOf(file, visitor);
		return named(file, this.alerts.one(file, alert));
	}

	private static Named named(CaseFile file, Alert alert) {
		return new Named(alert, file.person(alert.person()).name());
	}

	private Text text(CaseFile file, OpenStep step) {
		return new Text(step.id(), step.person(), file.person(step.person()).name(),
				this.processes.task(step.definition(), step.task()).name(), step.contribution(),
				file.person(step.person()).held());
	}

	/**
	 * What a counselor has to look at in a case.
	 *
	 * @param texts the answers that wait for the counselor, the oldest first
	 * @param shuttleSince since when every text goes through the counselor; null when it
	 * does not
	 */
	public record Watch(CaseId caseId, List<Named> alerts, List<Text> texts, Instant shuttleSince) {

		/** Those to be looked at, of each person the newest: it settles all. */
		public List<Named> open() {
			Map<PersonId, Named> newest = new LinkedHashMap<>();
			this.alerts.stream()
				.filter((one) -> one.alert().waits())
				.forEach((one) -> newest.put(one.alert().person(), one));
			return List.copyOf(newest.values());
		}

		/** What can be passed on now, as its author is not waited for themselves. */
		public List<Text> passable() {
			return this.texts.stream().filter((text) -> !text.held()).toList();
		}

	}

	/** An alert, and the name of whom it is about. */
	public record Named(Alert alert, String name) {
	}

	/**
	 * An answer that waits.
	 *
	 * @param task the name of what was answered
	 * @param held whether all of its author's answers wait
	 */
	public record Text(UUID step, PersonId by, String name, String task, UUID contribution, boolean held) {
	}

}
