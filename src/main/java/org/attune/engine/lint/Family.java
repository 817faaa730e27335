package org.attune.engine.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.ScopeModel;
import org.attune.engine.model.TaskModel;
import org.attune.engine.xml.Node;

/**
 * All files together, each sound by itself: who calls whom, and where a task is found.
 *
 * @param models the processes by id
 * @param trees their {@code process} elements by id
 * @param forms the forms by id
 * @param decisions the decisions by id
 */
record Family(Map<String, ProcessModel> models, Map<String, Node> trees, Map<String, FormView> forms,
		Map<String, DecisionView> decisions) {

	/** The file of a process. */
	static String file(ProcessModel model) {
		return model.id() + ".bpmn";
	}

	/** A process as its file has it. */
	Node tree(ProcessModel model) {
		return this.trees.get(model.id());
	}

	Node node(ProcessModel model, String element) {
		return tree(model).all().filter((node) -> element.equals(node.attribute("id"))).findFirst().orElseThrow();
	}

	/** Where a process is called. */
	List<Call> callers(ProcessModel called) {
		return this.models.values()
			.stream()
			.flatMap((caller) -> caller.calls().stream().map((call) -> new Call(caller, call)))
			.filter((call) -> called.id().equals(call.activity().calledElement()))
			.toList();
	}

	/** All but the processes that call this one. */
	Family withoutCallers(ProcessModel called) {
		Map<String, ProcessModel> others = new LinkedHashMap<>(this.models);
		callers(called).forEach((call) -> others.remove(call.caller().id()));
		return new Family(others, this.trees, this.forms, this.decisions);
	}

	/**
	 * A task as somebody in this process sees it: of the process itself, of those it
	 * calls, of those that call it, and of what these call.
	 */
	Optional<TaskModel> task(ProcessModel model, String task) {
		Stream<ProcessModel> callers = callers(model).stream().map(Call::caller);
		return Stream
			.of(Stream.of(model), called(model), callers,
					callers(model).stream().flatMap((call) -> called(call.caller())))
			.flatMap((models) -> models)
			.map((other) -> other.tasks().get(task))
			.filter((found) -> found != null)
			.findFirst();
	}

	private Stream<ProcessModel> called(ProcessModel model) {
		return model.calls()
			.stream()
			.map((call) -> this.models.get(call.calledElement()))
			.filter((called) -> called != null);
	}

	/** Whether a variable names a person at an element, in every call of its process. */
	boolean names(ProcessModel model, String element, String variable) {
		List<Call> calls = callers(model);
		return model.elementVariablesAround(element).contains(variable) || (!calls.isEmpty() && calls.stream()
			.allMatch((call) -> call.caller().elementVariablesAround(call.activity().id()).contains(variable)));
	}

	/** The fields of a task that route, by its form. */
	Stream<FormView.Field> routes(TaskModel task) {
		FormView form = this.forms.get(task.form());
		return (form == null) ? Stream.empty() : form.fields().values().stream().filter(FormView.Field::route);
	}

	/** What the task's own decision adds to the routing fields. */
	Stream<String> decided(TaskModel task) {
		return Stream.ofNullable(task.decision())
			.map(this.decisions::get)
			.filter((one) -> one != null)
			.flatMap(DecisionView::routes);
	}

	/** One call activity in its process. */
	record Call(ProcessModel caller, ScopeModel activity) {
	}

}
