package org.attune.oversight.act;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.Person;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.terms.Refusal;

import org.springframework.stereotype.Component;

/** A counselor leads the case back to the beginning of a stage it has been in. */
@Component
class GoBackToStage implements Act {

	private final Engine engine;

	private final Processes processes;

	private final OpenRuns runs;

	GoBackToStage(Engine engine, Processes processes, OpenRuns runs) {
		this.engine = engine;
		this.processes = processes;
		this.runs = runs;
	}

	@Override
	public String kind() {
		return "go-back";
	}

	@Override
	public Needs needs() {
		return Needs.TARGET;
	}

	@Override
	public List<String> targets(CaseFile file) {
		return this.runs.stages(file)
			.stream()
			.filter((stage) -> this.processes.beginning(file.head().definition(), stage).isPresent())
			.toList();
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		String element = this.processes.beginning(file.head().definition(), wish.target())
			.filter((each) -> targets(file).contains(wish.target()))
			.orElseThrow(() -> Refusal.invalidRequest("target", "choice"));
		this.engine.goBack(file, element);
	}

}
