package org.attune.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.attune.casefile.Answered;
import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.Answers;
import org.attune.engine.model.ScopeModel;
import org.attune.engine.model.TaskModel;
import org.attune.terms.PersonId;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Whom a task asks. */
final class Audience {

	private final Answers answers;

	Audience(Answers answers) {
		this.answers = answers;
	}

	/** Those who are asked, in the order of people; a null is the practice's pool. */
	List<PersonId> of(CaseFile file, Deployed deployed, TaskModel task, ExecutionEntity execution, List<String> path) {
		List<PersonId> asked = switch (task.who()) {
			case TaskModel.EACH -> ids(file.asked().stream());
			case TaskModel.OPENER -> ids(Stream.of(file.opener()).filter(Person::present));
			case TaskModel.OTHERS -> others(file, variable(execution, ScopeModel.PERSON));
			case TaskModel.COUNSELOR -> Collections.singletonList(file.counselor().map(Person::id).orElse(null));
			case TaskModel.ROTATING -> next(file, before(file, task), path);
			default -> ids(Stream.concat(file.asked().stream(), file.joining().stream())).stream()
				.filter((person) -> person.equals(variable(execution, task.who())))
				.toList();
		};
		List<PersonId> chosen = (task.only() != null) ? only(file, deployed, task.only(), asked, path) : asked;
		List<PersonId> left = (task.except() != null) ? except(file, deployed, task.except(), chosen, path) : chosen;
		return left.stream().filter((person) -> person == null || !isIn(file, file.person(person), task)).toList();
	}

	/**
	 * Who said yes to an invitation is not asked anew whether they want to take part; nor
	 * is who invited, where the others are asked.
	 */
	private static boolean isIn(CaseFile file, Person person, TaskModel task) {
		List<Person> invited = task.who().equals(TaskModel.OTHERS) ? file.participants() : List.of(person);
		return person.acceptedAt() != null && invited.stream().anyMatch((one) -> invites(one, task));
	}

	private static boolean invites(Person person, TaskModel task) {
		return person.invitation() != null && person.invitation().isAnsweredIn(task.id());
	}

	private List<PersonId> except(CaseFile file, Deployed deployed, String task, List<PersonId> asked,
			List<String> path) {
		List<PersonId> answered = Answered.last(deployed.holding(path, task), this.answers.to(file, task))
			.stream()
			.map(Answered::person)
			.toList();
		return asked.stream().filter((person) -> !answered.contains(person)).toList();
	}

	/** Whose turn a task is part of; null outside of turns. */
	PersonId about(Deployed deployed, ExecutionEntity execution) {
		boolean turn = execution.getProcessInstance().getSuperExecution() != null || deployed.processes()
			.get(Deployed.process(execution.getProcessDefinitionId()))
			.elementVariablesAround(execution.getActivityId())
			.contains(ScopeModel.PERSON);
		return turn ? variable(execution, ScopeModel.PERSON) : null;
	}

	private static List<PersonId> others(CaseFile file, PersonId person) {
		return ids(file.asked().stream()).stream().filter((each) -> !each.equals(person)).toList();
	}

	/**
	 * Who comes next is shown these tasks in the same breath, so they are read at once.
	 */
	private List<Answered> before(CaseFile file, TaskModel task) {
		this.answers.read(file, Stream.concat(task.shows().stream(), Stream.of(task.id())).distinct().toList());
		return this.answers.to(file, task.id());
	}

	/**
	 * The next one in the order of people after who was asked in the last round in the
	 * scope around.
	 */
	private static List<PersonId> next(CaseFile file, List<Answered> answers, List<String> path) {
		List<Answered> before = Answered.rounds(path.get(path.size() - 1), answers)
			.values()
			.stream()
			.flatMap(List::stream)
			.filter(Answered::given)
			.toList();
		List<PersonId> order = new ArrayList<>(ids(file.accepted().stream()));
		int last = before.isEmpty() ? -1 : order.indexOf(before.get(before.size() - 1).person());
		List<PersonId> present = ids(file.asked().stream());
		Collections.rotate(order, -(last + 1));
		return order.stream().filter(present::contains).limit(1).toList();
	}

	private List<PersonId> only(CaseFile file, Deployed deployed, TaskModel.Only only, List<PersonId> asked,
			List<String> path) {
		String scope = deployed.holding(path, only.task());
		List<Answered> answers = Answered.rounds(scope, this.answers.to(file, only.task()))
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
		return asked.stream().filter((person) -> saidLast(answers, person, only)).toList();
	}

	private static boolean saidLast(List<Answered> answers, PersonId person, TaskModel.Only only) {
		return answers.stream()
			.filter((answer) -> Objects.equals(answer.person(), person))
			.reduce((first, second) -> second)
			.filter((last) -> Tally.same(last.route().get(only.field()), only.value()))
			.isPresent();
	}

	private static PersonId variable(ExecutionEntity execution, String name) {
		Object value = execution.getVariable(name);
		return (value != null) ? PersonId.of(value.toString()) : null;
	}

	private static List<PersonId> ids(Stream<Person> people) {
		return people.map(Person::id).toList();
	}

}
