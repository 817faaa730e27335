package org.attune.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What holds for a process file as a whole: one process, named like the file, clear ids.
 */
final class ProcessRules {

	private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w-]*");

	private final ProcessFiles.File file;

	private final Findings findings;

	ProcessRules(ProcessFiles.File file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	void check(Node definitions) {
		List<Node> processes = definitions.children(Bpmn.PROCESS).toList();
		if (processes.size() != 1) {
			found(definitions, "process.one");
			return;
		}
		Node process = processes.get(0);
		if (!this.file.id().equals(process.attribute("id"))) {
			found(process, "process.name", this.file.id());
		}
		if (!"true".equals(process.attribute("isExecutable"))) {
			found(process, "process.executable");
		}
		ids(definitions);
	}

	private void ids(Node definitions) {
		Set<String> seen = new HashSet<>();
		definitions.all()
			.filter((node) -> node.name().uri().equals(Bpmn.MODEL))
			.filter((node) -> node.attribute("id") != null)
			.filter((node) -> !seen.add(node.attribute("id")))
			.forEach((node) -> found(node, "id.twice", node.attribute("id")));
		definitions.all()
			.filter((node) -> ModelReader.isFlowNode(node) || node.is(Bpmn.FLOW) || node.is(Bpmn.PROCESS))
			.filter((node) -> node.attribute("id") == null || !ID.matcher(node.attribute("id")).matches())
			.forEach((node) -> found(node, "id.form", node.name().local()));
	}

	private void found(Node node, String reason, Object... arguments) {
		this.findings.add(this.file.name(), node, reason, arguments);
	}

}
