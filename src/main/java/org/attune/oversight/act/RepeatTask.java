package org.attune.oversight.act;

import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.OpenRuns;
import org.attune.casefile.Person;
import org.attune.engine.Engine;
import org.attune.terms.Refusal;

import org.springframework.stereotype.Component;

/** A counselor has everybody asked anew in a task that waits. */
@Component
class RepeatTask implements Act {

	private final Engine engine;

	private final OpenRuns runs;

	RepeatTask(Engine engine, OpenRuns runs) {
		this.engine = engine;
		this.runs = runs;
	}

	@Override
	public String kind() {
		return "repeat";
	}

	@Override
	public Needs needs() {
		return Needs.TARGET;
	}

	@Override
	public List<String> targets(CaseFile file) {
		return this.runs.of(file).stream().map((run) -> run.id().toString()).toList();
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		OpenRuns.Run run = this.runs.at(file, wish.target())
			.orElseThrow(() -> Refusal.invalidRequest("target", "choice"));
		this.engine.askAnew(file, run);
	}

}
