package org.attune.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.casefile.Way;
import org.attune.casefile.form.Field;
import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormTexts;
import org.attune.casefile.form.Wording;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.ScopeModel;
import org.attune.engine.model.TaskModel;

/**
 * One deployment of all process files, as the services read it. A running case keeps the
 * one it began with.
 *
 * @param id the engine's id of the deployment
 * @param processes the models by process id
 * @param versions the engine's definition of each process, by process id
 * @param decisions the decisions, by decision id
 * @param forms the forms by file name without its ending: {@code speak}, and
 * {@code speak_de} or {@code speak_family} for other wordings of it
 * @param texts the files of texts, each by whose words it holds
 */
record Deployed(String id, Map<String, ProcessModel> processes, Map<String, Version> versions,
		Map<String, DeployedDecision> decisions, Map<String, Form> forms, Map<Wording, Map<String, String>> texts) {

	/** The process that a definition id of the engine is a version of. */
	static String process(String definition) {
		return definition.substring(0, definition.indexOf(':'));
	}

	/** The process and its version, as the trail says it. */
	static String processVersion(String definition) {
		return definition.substring(0, definition.lastIndexOf(':'));
	}

	TaskModel task(String definition, String task) {
		return this.processes.get(process(definition)).tasks().get(task);
	}

	/** The routing fields that an answer to a task can have. */
	List<String> routes(TaskModel task) {
		Stream<String> decided = (task.decision() != null) ? this.decisions.get(task.decision()).outputs().stream()
				: Stream.empty();
		return Stream.concat(this.forms.get(task.form()).routes().stream().map(Field::key), decided).toList();
	}

	/** An answer as a table weighs it: every field of the form is there, maybe null. */
	Map<String, Object> weighed(TaskModel task, Map<String, Object> said) {
		Map<String, Object> all = new HashMap<>();
		this.forms.get(task.form()).fields().forEach((field) -> all.put(field.key(), null));
		all.putAll(said);
		return all;
	}

	/** Whether a task of a process, or of one that it calls, holds its case. */
	boolean holds(String process) {
		ProcessModel model = this.processes.get(process);
		return model.tasks().values().stream().anyMatch(TaskModel::holds)
				|| model.calls().stream().anyMatch((call) -> holds(call.calledElement()));
	}

	/**
	 * A task's form, in the reader's language and for a kind of relationship where there
	 * is one.
	 */
	Form form(TaskModel task, String kind, Locale language) {
		return Wording.names(task.form(), kind, language.getLanguage())
			.map(this.forms::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
	}

	/** The same, asked in the ways that help the reader. */
	Form form(TaskModel task, String kind, Set<Way> ways, Locale language) {
		Form form = form(task, kind, language);
		boolean translated = this.texts.containsKey(new Wording(task.form(), null, language.getLanguage()));
		for (Way way : ways) {
			Map<String, String> all = texts(task.form(), way, null);
			form = FormTexts.translate(form, translated ? FormTexts.inEveryLanguage(all) : all);
			form = FormTexts.translate(form, texts(task.form(), way, language.getLanguage()));
		}
		return ways.contains(Way.SHORT_TEXTS) ? form.inShort() : form;
	}

	private Map<String, String> texts(String form, Way way, String language) {
		return this.texts.getOrDefault(new Wording(form, way.word(), language), Map.of());
	}

	/**
	 * What can be chosen in a field of a task of a process, or of one that it calls, in
	 * the form's order.
	 */
	List<String> choices(String process, String task, String field) {
		return Stream.concat(Stream.of(this.processes.get(process)), this.processes.values().stream())
			.filter((model) -> model.tasks().containsKey(task))
			.findFirst()
			.stream()
			.flatMap((model) -> this.forms.get(model.tasks().get(task).form()).fields().stream())
			.filter((each) -> each.key().equals(field))
			.flatMap((each) -> each.choices().stream())
			.map(Field.Choice::value)
			.toList();
	}

	/**
	 * The innermost scope on a path that holds a task, in itself or in what it calls; the
	 * outermost one if none does, as in a called process that names a task which only
	 * another of its callers has.
	 */
	String holding(List<String> path, String task) {
		for (int place = path.size() - 1; place >= 0; place--) {
			Scope scope = Scope.read(path.get(place));
			if (!scope.isBody() && held(scope).contains(task)) {
				return path.get(place);
			}
		}
		return path.get(0);
	}

	private Set<String> held(Scope scope) {
		ProcessModel model = this.processes.get(scope.process());
		Stream<String> own = model.tasks().keySet().stream();
		Stream<String> called = model.calls()
			.stream()
			.flatMap((call) -> within(model, scope, call.id()) ? tasksOf(call) : Stream.empty());
		return Stream.concat(own.filter((task) -> within(model, scope, task)), called).collect(Collectors.toSet());
	}

	private Stream<String> tasksOf(ScopeModel call) {
		return this.processes.get(call.calledElement()).tasks().keySet().stream();
	}

	private static boolean within(ProcessModel model, Scope scope, String element) {
		return element.equals(scope.element())
				|| model.scopesAround(element).stream().anyMatch((around) -> around.id().equals(scope.element()));
	}

	/** One process as the engine knows it. */
	record Version(String definition, int version) {
	}

}
