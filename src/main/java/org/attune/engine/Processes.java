package org.attune.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.Answered;
import org.attune.casefile.Answers;
import org.attune.casefile.CaseFile;
import org.attune.casefile.Contribution;
import org.attune.casefile.OpenStep;
import org.attune.casefile.Person;
import org.attune.casefile.form.Form;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;
import org.camunda.bpm.engine.DecisionService;

/** What the process files say, each in the version that a case is pinned to. */
public final class Processes {

	private final Deployments deployments;

	private final DecisionService decisions;

	private final Answers answers;

	Processes(Deployments deployments, DecisionService decisions, Answers answers) {
		this.deployments = deployments;
		this.decisions = decisions;
		this.answers = answers;
	}

	/** The process as new cases use it; empty if there is none of that id. */
	public Optional<Startable> startable(String process) {
		Deployed current = this.deployments.current();
		return Optional.ofNullable(current.processes().get(process)).map((model) -> {
			Deployed.Version version = current.versions().get(process);
			return new Startable(process, version.version(), version.definition(), invites(current, model),
					model.expires(), this.deployments.canStart(process));
		});
	}

	/** The processes that new cases can use and that ask people first, by their names. */
	public List<ProcessModel> inviting() {
		Deployed current = this.deployments.current();
		return current.processes()
			.values()
			.stream()
			.filter((model) -> this.deployments.canStart(model.id()) && invites(current, model))
			.sorted(Comparator.comparing(ProcessModel::name))
			.toList();
	}

	private static boolean invites(Deployed deployed, ProcessModel model) {
		return Stream
			.concat(Stream.of(model),
					model.calls().stream().map((call) -> deployed.processes().get(call.calledElement())))
			.anyMatch(ProcessModel::invites);
	}

	/** What the process file says about a task. */
	public TaskModel task(String definition, String task) {
		return this.deployments.of(definition).task(definition, task);
	}

	/** Whether some process has that task as it is now. */
	public boolean hasTask(String task) {
		return this.deployments.current()
			.processes()
			.values()
			.stream()
			.anyMatch((one) -> one.tasks().containsKey(task));
	}

	/** What is done in a task as it is now, for the coach; empty if no file says it. */
	public Optional<String> coach(String task) {
		return this.deployments.current()
			.processes()
			.values()
			.stream()
			.flatMap((model) -> Stream.ofNullable(model.tasks().get(task)))
			.flatMap((model) -> Stream.ofNullable(model.coach()))
			.findFirst();
	}

	/** The process a definition is a version of. */
	public ProcessModel process(String definition) {
		return this.deployments.of(definition).processes().get(Deployed.process(definition));
	}

	/** The names of those tasks, by their ids. */
	public Map<String, String> taskNames(String definition) {
		return tasks(definition).stream()
			.collect(Collectors.toMap(TaskModel::id, TaskModel::name, (first, second) -> first));
	}

	/** A process as it is deployed together with a definition; empty if none is. */
	public Optional<ProcessModel> besides(String definition, String process) {
		return Optional.ofNullable(this.deployments.of(definition).processes().get(process));
	}

	/** Its file, to be drawn. */
	public Optional<byte[]> drawing(String definition, String process) {
		return Optional.ofNullable(this.deployments.bpmn(definition, process));
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

	/**
	 * The element of a process that a stage begins with: a task of that stage, or what
	 * holds or calls one; empty where no flow of the process leads to such a stage.
	 */
	public Optional<String> beginning(String definition, String stage) {
		Map<String, ProcessModel> processes = this.deployments.of(definition).processes();
		ProcessModel process = processes.get(Deployed.process(definition));
		return process.names()
			.keySet()
			.stream()
			.filter((element) -> Stream
				.concat(Stream.ofNullable(process.tasks().get(element)),
						process.calls()
							.stream()
							.filter((call) -> call.id().equals(element))
							.flatMap((call) -> processes.get(call.calledElement()).tasks().values().stream()))
				.anyMatch((task) -> stage.equals(task.stage())))
			.flatMap((element) -> process.outermost(element).stream())
			.findFirst();
	}

	/**
	 * A task's form in the reader's language and in words for the people of the case, its
	 * choices not yet resolved.
	 */
	public Form form(CaseFile file, String definition, String task, Locale language) {
		Deployed deployed = this.deployments.of(definition);
		return deployed.form(deployed.task(definition, task), file.head().relationship(), language);
	}

	/** The same as it is put to one of them, in the ways that help them. */
	public Form form(CaseFile file, Person reader, String definition, String task, Locale language) {
		Deployed deployed = this.deployments.of(definition);
		return deployed.form(deployed.task(definition, task), file.head().relationship(), reader.ways(), language);
	}

	/**
	 * What a task's decision says about an answer; empty if the task has none. Nothing of
	 * the answer is kept.
	 */
	public Map<String, Object> decide(String definition, String task, Map<String, Object> said) {
		Deployed deployed = this.deployments.of(definition);
		String decision = deployed.task(definition, task).decision();
		if (decision == null) {
			return Map.of();
		}
		return Decided.by(this.decisions, deployed.decisions().get(decision), said);
	}

	/**
	 * What a task's review says about an answer; empty if the task has none. It never
	 * becomes a routing value or a variable, and nothing of the answer is kept.
	 */
	public Optional<Review> review(String definition, String task, Map<String, Object> said) {
		Deployed deployed = this.deployments.of(definition);
		TaskModel model = deployed.task(definition, task);
		return Optional.ofNullable(model.review())
			.map(deployed.decisions()::get)
			.map((table) -> Review.of(Decided.by(this.decisions, table, deployed.weighed(model, said))));
	}

	/**
	 * What was said in the last round of tasks, in the scope that a tally at the step
	 * would use, in the order in which it could be read.
	 */
	public List<Contribution> lastRound(CaseFile file, OpenStep step, Collection<String> tasks) {
		Deployed deployed = this.deployments.of(step.definition());
		this.answers.read(file, tasks);
		return tasks.stream()
			.flatMap((task) -> Answered.last(deployed.holding(step.path(), task), this.answers.to(file, task)).stream())
			.map(Answered::said)
			.filter(Objects::nonNull)
			.sorted(Comparator.comparing(Contribution::openedAt).thenComparing(Contribution::place))
			.toList();
	}

	/**
	 * A process as new cases use it.
	 *
	 * @param alone whether a case can be opened with it; else it can only be called
	 */
	public record Startable(String process, int version, String definition, boolean invites, Duration expires,
			boolean alone) {
	}

}
