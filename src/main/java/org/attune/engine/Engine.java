package org.attune.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.Answered;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.NewCase;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.Steps;
import org.attune.casefile.form.Form;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The one door to the engine, in business words. The case is in hand whenever it is told
 * something.
 */
public final class Engine {

	private final ProcessEngineConfigurationImpl camunda;

	private final Deployments deployments;

	private final CaseFiles cases;

	private final NewCase newCase;

	private final Steps steps;

	private final Tokens tokens;

	Engine(ProcessEngineConfigurationImpl camunda, Deployments deployments, CaseFiles cases, NewCase newCase,
			Steps steps, Tokens tokens) {
		this.camunda = camunda;
		this.deployments = deployments;
		this.cases = cases;
		this.newCase = newCase;
		this.steps = steps;
		this.tokens = tokens;
	}

	/**
	 * The process as new cases use it; empty if there is none of that id, or if it is
	 * only a part of others.
	 */
	public Optional<Startable> startable(String process) {
		Deployed current = this.deployments.current();
		return Optional.ofNullable(current.processes().get(process)).map((model) -> {
			Deployed.Version version = current.versions().get(process);
			return new Startable(process, version.version(), version.definition(), model.invites(), model.expires());
		});
	}

	/** Starts the process of a new case. */
	public void begin(CaseFile file) {
		String instance = runtime().startProcessInstanceById(file.head().definition(), file.id().toString()).getId();
		this.newCase.began(file.id(), instance);
		this.tokens.settle(file);
	}

	/** A step was answered, and no other step of its run is open: the token may move. */
	public void answered(CaseFile file, OpenStep step, Map<String, Object> route) {
		file.ready().add(new Steps.Waiting(step.run(), step.instance(), step.activity(), route));
		this.tokens.settle(file);
	}

	/** Nobody is asked any more in these runs: their tokens may move. */
	public void released(CaseFile file, List<Steps.Waiting> runs) {
		file.ready().addAll(runs);
		this.tokens.settle(file);
	}

	/**
	 * Tells the process a message.
	 * @return false if the process waits for no such message
	 */
	public boolean tell(CaseFile file, String message, Optional<Person> sender) {
		boolean heard = this.camunda.getCommandExecutorTxRequired()
			.execute(new Messages(runtime(), file, message, sender));
		this.tokens.settle(file);
		return heard;
	}

	/** Ends the case from outside, with an outcome that its process does not draw. */
	public void end(CaseFile file, String outcome) {
		this.cases.close(file, outcome);
		runtime().deleteProcessInstance(file.head().instance(), outcome);
	}

	/** What the process file says about a task. */
	public TaskModel task(String definition, String task) {
		return this.deployments.of(definition).task(definition, task);
	}

	/** The process a definition is a version of. */
	public ProcessModel process(String definition) {
		return this.deployments.of(definition).processes().get(Deployed.process(definition));
	}

	/**
	 * The tasks of a process and of those it calls, in the order they are drawn in their
	 * files.
	 */
	public List<TaskModel> tasks(String definition) {
		Map<String, ProcessModel> processes = this.deployments.of(definition).processes();
		ProcessModel process = processes.get(Deployed.process(definition));
		return Stream
			.concat(Stream.of(process), process.calls().stream().map((call) -> processes.get(call.calledElement())))
			.distinct()
			.flatMap((model) -> model.tasks().values().stream())
			.toList();
	}

	/** A task's form in the reader's language, its choices not yet resolved. */
	public Form form(String definition, String task, Locale language) {
		Deployed deployed = this.deployments.of(definition);
		return deployed.form(deployed.task(definition, task), language);
	}

	/**
	 * What a task's decision says about an answer; empty if the task has none. Nothing of
	 * the answer is kept.
	 */
	public Map<String, Object> decide(String definition, String task, Map<String, Object> answers) {
		Deployed deployed = this.deployments.of(definition);
		String decision = deployed.task(definition, task).decision();
		if (decision == null) {
			return Map.of();
		}
		DecisionService decisions = this.camunda.getDecisionService();
		return Decided.by(decisions, deployed.decisions().get(decision), answers);
	}

	/**
	 * The runs in which tasks were answered in their last round, in the scope that a
	 * tally at the step would use.
	 */
	public List<UUID> lastRound(CaseFile file, OpenStep step, Set<String> tasks) {
		if (tasks.isEmpty()) {
			return List.of();
		}
		Deployed deployed = this.deployments.of(step.definition());
		return this.steps.answered(file.id(), tasks)
			.entrySet()
			.stream()
			.flatMap((task) -> Answered.last(deployed.holding(step.path(), task.getKey()), task.getValue()).stream())
			.map(Answered::run)
			.distinct()
			.toList();
	}

	private RuntimeService runtime() {
		return this.camunda.getRuntimeService();
	}

	/** A process that a case can be opened with. */
	public record Startable(String process, int version, String definition, boolean invites, Duration expires) {
	}

}
