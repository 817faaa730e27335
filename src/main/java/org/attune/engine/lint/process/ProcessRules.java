package org.attune.engine.lint.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attune.engine.finding.Findings;
import org.attune.engine.lint.expression.ExpressionRules;
import org.attune.engine.model.ProcessFiles;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;

/**
 * What holds for a process by itself. As a whole it is one in its file, named like the
 * file, with clear ids.
 */
public final class ProcessRules {

	private static final Pattern ID = Pattern.compile("[A-Za-z_][\\w-]*");

	private final ProcessFiles.File file;

	private final Findings findings;

	private final Map<String, Set<String>> works;

	/**
	 * Makes the rules for one file.
	 * @param works the work that service tasks may ask for, and what may be said to it
	 */
	public ProcessRules(ProcessFiles.File file, Findings findings, Map<String, Set<String>> works) {
		this.file = file;
		this.findings = findings;
		this.works = works;
	}

	/** Finds what is wrong, first in the file as a whole, then in what is drawn in it. */
	public void check(Node definitions) {
		int before = this.findings.count();
		whole(definitions);
		if (this.findings.count() == before) {
			Node process = definitions.child(Bpmn.PROCESS).orElseThrow();
			new ExpressionRules(this.file.name(), this.findings).check(definitions);
			new EventRules(this.file.name(), this.findings).check(definitions);
			new FlowRules(this.file.name(), this.findings).check(process);
			new TaskRules(this.file.name(), this.findings, this.works).check(process);
		}
	}

	private void whole(Node definitions) {
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
			.filter((node) -> Bpmn.isFlowNode(node) || node.is(Bpmn.FLOW) || node.is(Bpmn.PROCESS))
			.filter((node) -> node.attribute("id") == null || !ID.matcher(node.attribute("id")).matches())
			.forEach((node) -> found(node, "id.form", node.name().local()));
	}

	private void found(Node node, String reason, Object... arguments) {
		this.findings.add(this.file.name(), node.label(), reason, arguments);
	}

}
