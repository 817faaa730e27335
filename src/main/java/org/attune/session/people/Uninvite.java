package org.attune.session.people;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.ReadyRuns;
import org.attune.casefile.Steps;
import org.attune.casefile.Trail;
import org.attune.engine.Work;

import org.springframework.stereotype.Component;

/**
 * The process goes on without those who were invited and did not say yes. Property:
 * {@code late}, {@code true} for those who were asked when the others had begun already,
 * else for all others.
 */
@Component
class Uninvite implements Work {

	private final CaseFiles cases;

	private final Steps steps;

	private final ReadyRuns runs;

	private final Trail trail;

	Uninvite(CaseFiles cases, Steps steps, ReadyRuns runs, Trail trail) {
		this.cases = cases;
		this.steps = steps;
		this.runs = runs;
		this.trail = trail;
	}

	@Override
	public String name() {
		return "uninvite";
	}

	@Override
	public void run(CaseFile file, Map<String, String> properties) {
		boolean late = Boolean.parseBoolean(properties.get("late"));
		file.participants().stream().filter((one) -> one.undecided() && one.late() == late).forEach((person) -> {
			this.cases.leave(file, person);
			this.steps.drop(file, person.id());
			this.trail.note(file, person, file.head().process(), "uninvited", Map.of());
		});
		file.progress().ready().addAll(this.runs.idle(file));
	}

}
