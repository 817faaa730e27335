package org.attune.oversight.act;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.engine.model.TaskModel;
import org.attune.terms.Privacy;
import org.attune.terms.Refusal;

import org.springframework.stereotype.Component;

/**
 * A counselor lets the case go on without the answers that a task still waits for. Who is
 * skipped has said neither yes nor no. Nobody is taken in so who has not said yes, or was
 * not asked how safe it is.
 */
@Component
class SkipTask implements Act {

	private final Engine engine;

	private final Steps steps;

	private final OpenRuns runs;

	private final Processes processes;

	SkipTask(Engine engine, Steps steps, OpenRuns runs, Processes processes) {
		this.engine = engine;
		this.steps = steps;
		this.runs = runs;
		this.processes = processes;
	}

	@Override
	public String kind() {
		return "skip";
	}

	@Override
	public Needs needs() {
		return Needs.TARGET;
	}

	@Override
	public List<String> targets(CaseFile file) {
		return this.runs.of(file)
			.stream()
			.filter((run) -> !asksInvited(file, run) && !asksAboutSafety(run))
			.map((run) -> run.id().toString())
			.toList();
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		OpenRuns.Run run = this.runs.at(file, wish.target())
			.orElseThrow(() -> Refusal.invalidRequest("target", "choice"));
		if (asksInvited(file, run) || asksAboutSafety(run)) {
			throw Refusal.forbidden();
		}
		this.steps.skip(file, run.id());
		this.engine.released(file);
	}

	/** Nobody goes on who was not asked how safe it is for them. */
	private boolean asksAboutSafety(OpenRuns.Run run) {
		TaskModel task = this.processes.task(run.definition(), run.task());
		return task.review() != null && task.privacy() == Privacy.COUNSELOR;
	}

	private static boolean asksInvited(CaseFile file, OpenRuns.Run run) {
		return run.asked().stream().anyMatch((person) -> person != null && file.person(person).undecided());
	}

}
