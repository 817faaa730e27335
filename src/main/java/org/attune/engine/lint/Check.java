package org.attune.engine.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.engine.finding.Finding;
import org.attune.engine.finding.Findings;
import org.attune.engine.finding.ModelProblem;
import org.attune.engine.lint.process.ProcessRules;
import org.attune.engine.model.ProcessFiles;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;
import org.attune.engine.xml.SafeXml;

/** One check, with what it has read so far. */
final class Check {

	private static final Whitelist BPMN = Whitelist.bpmn();

	private static final Whitelist DMN = Whitelist.dmn();

	private final Findings findings;

	private final Map<String, Set<String>> works;

	private final Map<String, Node> trees = new LinkedHashMap<>();

	private final Map<String, FormView> forms = new LinkedHashMap<>();

	private final Map<String, DecisionView> decisions = new LinkedHashMap<>();

	Check(Findings findings, Map<String, Set<String>> works) {
		this.findings = findings;
		this.works = works;
	}

	void process(ProcessFiles.File file) {
		Node definitions = tree(file, BPMN);
		if (definitions != null) {
			new ProcessRules(file, this.findings, this.works).check(definitions);
			definitions.child(Bpmn.PROCESS).ifPresent((process) -> this.trees.put(file.id(), process));
		}
	}

	/** The root element, or null where the file holds what it must not. */
	private Node tree(ProcessFiles.File file, Whitelist whitelist) {
		try {
			Node root = SafeXml.read(file.bytes());
			int before = this.findings.count();
			whitelist.check(file.name(), root, this.findings);
			return (this.findings.count() == before) ? root : null;
		}
		catch (ModelProblem ex) {
			this.findings.add(file.name(), ex);
			return null;
		}
	}

	/** A form whose own rules found this; it is read if that is nothing. */
	void form(ProcessFiles.File file, List<Finding> wrong) {
		this.findings.addAll(wrong);
		if (wrong.isEmpty()) {
			view(file);
		}
	}

	void view(ProcessFiles.File file) {
		try {
			FormView form = FormView.read(file.bytes());
			if (!form.id().equals(file.id())) {
				this.findings.add(file.name(), "file", "form.name", file.id());
			}
			this.forms.put(file.id(), form);
		}
		catch (ModelProblem ex) {
			this.findings.add(file.name(), ex);
		}
	}

	void decision(ProcessFiles.File file) {
		Node definitions = tree(file, DMN);
		if (definitions != null) {
			new DecisionRules(file, this.findings).check(definitions);
			DecisionView.of(definitions)
				.filter((decision) -> this.decisions.put(decision.id(), decision) != null)
				.forEach((twice) -> this.findings.add(file.name(), twice.id(), "id.twice", twice.id()));
		}
	}

	void together(List<ProcessModel> read) {
		Family family = family(read);
		family.models().values().forEach((model) -> together(family, model, this.findings));
	}

	Family family(List<ProcessModel> read) {
		Map<String, ProcessModel> models = new LinkedHashMap<>();
		read.forEach((model) -> models.put(model.id(), model));
		return new Family(models, this.trees, this.forms, this.decisions);
	}

	boolean standsAlone(Family family, ProcessModel model) {
		Findings alone = new Findings();
		together(family.withoutCallers(model), model, alone);
		return alone.count() == 0;
	}

	void together(Family family, ProcessModel model, Findings found) {
		new CallRules(family, found).check(model);
		new ErrorRules(family, found).check(model);
		new ReferenceRules(family, found).check(model);
		new VariableRules(family, found, this.works).check(model);
	}

}
