package org.attune.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.NewId;
import org.attune.casefile.ReadyRuns;
import org.attune.casefile.Runs;
import org.attune.casefile.Trail;
import org.attune.engine.model.TaskModel;
import org.attune.terms.PersonId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * What a user task does in this engine: it asks every person it concerns, and waits once
 * until all of them have answered. No row of the engine's own task table is written.
 */
final class AskPeople extends AbstractBpmnActivityBehavior implements ExecutionListener {

	private final Deployments deployments;

	private final Audience audience;

	private final CaseFiles cases;

	private final Runs runs;

	private final Trail trail;

	private final Clock clock;

	AskPeople(Deployments deployments, Audience audience, CaseFiles cases, Runs runs, Trail trail, Clock clock) {
		this.deployments = deployments;
		this.audience = audience;
		this.cases = cases;
		this.runs = runs;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public void execute(ActivityExecution execution) {
		ExecutionEntity here = (ExecutionEntity) execution;
		CaseFile file = this.cases.inHand();
		Deployed deployed = this.deployments.of(here.getProcessDefinitionId());
		TaskModel task = deployed.task(here.getProcessDefinitionId(), here.getActivityId());
		List<String> path = Scope.around(here);
		List<PersonId> asked = this.audience.of(file, deployed, task, here, path);
		Duration lasts = (task.due() != null) ? file.head().pace().of(task.due()) : null;
		Runs.NewRun run = new Runs.NewRun(NewId.make(), here.getActivityInstanceId(), here.getProcessInstanceId(),
				here.getProcessDefinitionId(), task.id(), path, task.stage(), task.privacy(), task.holds(), lasts,
				(lasts != null) ? this.clock.instant().plus(lasts) : null, this.audience.about(deployed, here));
		this.runs.open(file, run, asked);
		this.trail.noteProcess(file, Deployed.processVersion(here.getProcessDefinitionId()), task.id(), "asked",
				facts(file, here, asked, run.due()));
		if (asked.isEmpty()) {
			file.progress().ready().add(new ReadyRuns.Ready(run.id(), run.instance(), run.activity(), Map.of()));
		}
	}

	/** Asks everybody anew; what was answered in the run so far does not count. */
	void anew(ExecutionEntity here) {
		CaseFile file = this.cases.inHand();
		this.runs.cancel(file, here.getActivityInstanceId());
		this.trail.noteProcess(file, Deployed.processVersion(here.getProcessDefinitionId()), here.getActivityId(),
				"cancelled", place(here));
		execute(here);
	}

	@Override
	public void signal(ActivityExecution execution, String name, Object data) {
		leave(execution);
	}

	/** Called when the task ends; one that was cancelled asks nobody any more. */
	@Override
	public void notify(DelegateExecution execution) {
		if (execution.isCanceled()) {
			this.runs.cancel(this.cases.inHand(), execution.getActivityInstanceId());
		}
	}

	/** Due is what the process says: who has more time for it is nobody's business. */
	private static Map<String, Object> facts(CaseFile file, ExecutionEntity here, List<PersonId> asked, Instant due) {
		Map<String, Object> facts = place(here);
		facts.put("people", pseudonyms(file, asked));
		if (due != null) {
			facts.put("due", due.truncatedTo(ChronoUnit.MILLIS).toString());
		}
		return facts;
	}

	private static Map<String, Object> place(ExecutionEntity here) {
		Map<String, Object> place = new LinkedHashMap<>();
		place.put("in", Trail.mark(here.getParentActivityInstanceId()));
		place.put("id", Trail.mark(here.getActivityInstanceId()));
		return place;
	}

	private static List<String> pseudonyms(CaseFile file, List<PersonId> asked) {
		return asked.stream().map((person) -> (person != null) ? file.person(person).pseudonym() : "pool").toList();
	}

}
