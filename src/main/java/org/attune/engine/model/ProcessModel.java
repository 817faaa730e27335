package org.attune.engine.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.engine.xml.SafeXml;

/**
 * One process file as the services need it.
 *
 * @param id the process id, which is the file's name
 * @param name its name for people, or its id
 * @param documentation what it is about, or empty
 * @param expires after how long without anybody active the case expires, or null
 * @param followUp the process that begins once a case of this one ended in an agreement,
 * or null
 * @param followDiffer the process that begins once a case of this one ended in that its
 * people heard each other and did not agree, or null
 * @param tellsDay whether people read on which day a case goes on that waits for nobody
 * @param tasks the user tasks by id, in the order of the file
 * @param scopes the process itself, its sub-processes and its call activities by id
 * @param services the service tasks by id
 * @param names every flow node's name by its id; its id where it has no name
 * @param parents the id of the innermost scope around every flow node, by the node's id
 */
public record ProcessModel(String id, String name, String documentation, Duration expires, String followUp,
		String followDiffer, boolean tellsDay, Map<String, TaskModel> tasks, Map<String, ScopeModel> scopes,
		Map<String, ServiceModel> services, Map<String, String> names, Map<String, String> parents) {

	private static final String INVITE = "invite";

	/** Reads a BPMN file; throws {@code ModelProblem} where it is none. */
	public static ProcessModel read(byte[] bpmn) {
		return ModelReader.read(SafeXml.read(bpmn));
	}

	/** The scopes around an element, from the inside out, without the element itself. */
	public List<ScopeModel> scopesAround(String elementId) {
		return Stream.iterate(this.parents.get(elementId), Objects::nonNull, (id) -> this.scopes.get(id).parent())
			.map(this.scopes::get)
			.toList();
	}

	/**
	 * The variables that name a person at an element, from the inside out, the element's
	 * own multi-instance included; {@code person} in an event sub-process that a message
	 * starts. In a called process those around its call activity come on top.
	 */
	public List<String> elementVariablesAround(String elementId) {
		Stream<String> own = Stream.concat(Stream.ofNullable(this.tasks.get(elementId)).map(TaskModel::elementVariable),
				Stream.ofNullable(this.scopes.get(elementId)).map(ScopeModel::elementVariable));
		return Stream.concat(own, scopesAround(elementId).stream().map(ScopeModel::elementVariable))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	/** Whether an element is carried out once for each of a collection. */
	public boolean runsForMany(String element) {
		return Optional.ofNullable(this.tasks.get(element)).map(TaskModel::multiInstance).orElse(false)
				|| Optional.ofNullable(this.scopes.get(element)).map(ScopeModel::multiInstance).orElse(false);
	}

	/**
	 * The element directly in the process that is or holds this one; empty where that is
	 * an event sub-process, which no flow leads to.
	 */
	public Optional<String> outermost(String element) {
		List<ScopeModel> around = scopesAround(element);
		ScopeModel top = (around.size() > 1) ? around.get(around.size() - 2) : null;
		return (top != null && top.kind() == ScopeModel.Kind.EVENT_SUB_PROCESS) ? Optional.empty()
				: Optional.of((top != null) ? top.id() : element);
	}

	/** The call activities of this process. */
	public List<ScopeModel> calls() {
		return this.scopes.values().stream().filter((scope) -> scope.kind() == ScopeModel.Kind.CALL_ACTIVITY).toList();
	}

	/**
	 * Whether the process itself invites people; otherwise all are in it from the start.
	 */
	public boolean invites() {
		return this.services.values().stream().anyMatch((service) -> service.name().equals(INVITE));
	}

}
