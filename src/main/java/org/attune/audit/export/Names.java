package org.attune.audit.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.attune.engine.ProcessVersions;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.model.TaskModel;

/**
 * What analysts read for an element: its name in the version of the process that the case
 * ran on. It is used for one file.
 */
final class Names {

	/** What the model draws: how a process and its elements begin and end. */
	private static final Set<String> DRAWN = Set.of("started", "ended", "entered", "left", "cancelled", "asked",
			"answered");

	private final ProcessVersions processes;

	private final Map<String, List<ProcessModel>> models = new HashMap<>();

	Names(ProcessVersions processes) {
		this.processes = processes;
	}

	/** The name; of what somebody did beside the model, the kind of deed. */
	String of(Entry entry) {
		if (!DRAWN.contains(entry.kind())) {
			return entry.kind();
		}
		List<ProcessModel> models = models(entry);
		if (entry.ofWhole()) {
			return models.isEmpty() ? entry.element() : models.get(0).name();
		}
		return models.stream()
			.map((model) -> model.names().get(entry.drawn()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(entry.element());
	}

	/** The name, and what happened there. */
	String withKind(Entry entry) {
		String name = of(entry);
		return name.equals(entry.kind()) ? name : name + ": " + entry.kind();
	}

	/** The role of those whom an entry asks something. */
	String roleAsked(Entry entry) {
		return models(entry).stream()
			.map((model) -> model.tasks().get(entry.drawn()))
			.filter(Objects::nonNull)
			.findFirst()
			.filter((task) -> task.who().equals(TaskModel.COUNSELOR))
			.map((task) -> Entry.COUNSELOR)
			.orElse(Entry.PARTICIPANT);
	}

	/**
	 * What people answer is noted with the outermost process, also where it called
	 * another.
	 */
	private List<ProcessModel> models(Entry entry) {
		return this.models.computeIfAbsent(entry.process(), this.processes::family);
	}

}
