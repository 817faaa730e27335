package org.attune.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Facts;
import org.attune.casefile.Interventions;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.caseload.Caseload;
import org.attune.casefile.caseload.Line;
import org.attune.engine.Processes;
import org.attune.engine.Rulings;
import org.attune.engine.Verb;
import org.attune.oversight.act.Acts;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A counselor looks at a case of theirs: where it is, how it came there, what they can
 * do.
 */
@Verb
public class LookAtCase {

	private final CaseFiles cases;

	private final Caseload caseload;

	private final OpenRuns runs;

	private final Steps steps;

	private final Facts facts;

	private final Interventions interventions;

	private final Acts acts;

	private final Processes processes;

	private final Rulings rulings;

	private final Clock clock;

	LookAtCase(CaseFiles cases, Caseload caseload, OpenRuns runs, Steps steps, Facts facts, Interventions interventions,
			Acts acts, Processes processes, Rulings rulings, Clock clock) {
		this.cases = cases;
		this.caseload = caseload;
		this.runs = runs;
		this.steps = steps;
		this.facts = facts;
		this.interventions = interventions;
		this.acts = acts;
		this.processes = processes;
		this.rulings = rulings;
		this.clock = clock;
	}

	/** The case; refused as not found for who is not its counselor. */
	public CaseDesk look(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = Staff.counselorOf(file, visitor);
		Line line = this.caseload.line(caseId);
		List<Facts.Fact> all = this.facts.of(file);
		boolean open = file.status() != CaseStatus.CLOSED;
		Map<String, String> tasks = this.processes.taskNames(file.head().definition());
		return new CaseDesk(caseId, line.number(), file.topic(),
				this.processes.process(file.head().definition()).name(), file.status().word(), file.outcome(),
				line.risk(), open ? line.stage() : null, file.head().openedAt(),
				(file.status() == CaseStatus.PAUSED) ? file.pause().until() : null,
				file.participants()
					.stream()
					.map((person) -> new CaseDesk.Someone(person.name(), person.left(), person.acceptedAt() == null))
					.toList(),
				waits(file, me, tasks), Course.of(all, (process) -> names(file, process), this.clock.instant()),
				Timeline.of(file, all, tasks, this.rulings), this.interventions.told(file, me), this.acts.fitting(file),
				tasks);
	}

	/** A process of the case, as its file draws it; refused as not found for others. */
	public byte[] drawing(Visitor visitor, CaseId caseId, String process) {
		CaseFile file = this.cases.read(caseId);
		Staff.counselorOf(file, visitor);
		return this.processes.drawing(file.head().definition(), process).orElseThrow(Refusal::notFound);
	}

	private List<CaseDesk.Waiting> waits(CaseFile file, Person me, Map<String, String> tasks) {
		Instant now = this.clock.instant();
		Optional<OpenStep> mine = this.steps.next(file, me.id());
		return this.runs.of(file)
			.stream()
			.map((run) -> new CaseDesk.Waiting(run.id().toString(), tasks.getOrDefault(run.task(), run.task()),
					run.stage(),
					run.asked().stream().filter(Objects::nonNull).map((person) -> file.person(person).name()).toList(),
					run.asked().contains(null), run.since(), run.due(), run.late() != null && run.late().isBefore(now),
					mine.filter((step) -> step.run().equals(run.id()))
						.map((step) -> step.id().toString())
						.orElse(null)))
			.toList();
	}

	private Map<String, String> names(CaseFile file, String process) {
		Map<String, String> names = new HashMap<>();
		this.processes.besides(file.head().definition(), process).ifPresent((model) -> {
			names.putAll(model.names());
			names.put(process, model.name());
		});
		return names;
	}

}
