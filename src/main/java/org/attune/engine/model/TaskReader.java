package org.attune.engine.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.engine.finding.ModelProblem;
import org.attune.engine.model.TaskModel.Only;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Durations;
import org.attune.engine.xml.Extensions;
import org.attune.engine.xml.Node;
import org.attune.terms.Privacy;

/** Reads a user task with its properties. */
final class TaskReader {

	private TaskReader() {
	}

	static TaskModel read(Node node, String scope) {
		Map<String, String> properties = Extensions.properties(node);
		return new TaskModel(node.label(), ModelReader.nameOf(node), ModelReader.documentation(node),
				node.attribute(Bpmn.camunda("formRef")), scope, properties.getOrDefault("who", TaskModel.EACH),
				Only.read(properties.get("only")).orElse(null), properties.get("except"), properties.get("stage"),
				"true".equals(properties.get("perhaps")), privacy(node, properties),
				Durations.read(properties.get("due")).orElse(null), list(properties.get("shows")),
				properties.get("decision"), properties.get("review"), "true".equals(properties.get("holds")),
				Only.read(properties.get("agreed")).orElse(null), properties.get("unnamed"), properties.get("coach"),
				node.child(Bpmn.MULTI_INSTANCE).isPresent(), ScopeReader.elementVariable(node));
	}

	private static List<String> list(String text) {
		return (text == null) ? List.of()
				: Stream.of(text.split(",")).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	private static Privacy privacy(Node node, Map<String, String> properties) {
		try {
			return Privacy.of(properties.getOrDefault("privacy", Privacy.SHARED.word()));
		}
		catch (IllegalArgumentException ex) {
			throw new ModelProblem(node.label(), "property.privacy");
		}
	}

}
