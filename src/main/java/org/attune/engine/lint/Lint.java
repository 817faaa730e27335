package org.attune.engine.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.attune.engine.finding.Finding;
import org.attune.engine.finding.Findings;
import org.attune.engine.finding.ModelProblem;
import org.attune.engine.lint.process.ProcessRules;
import org.attune.engine.model.ProcessFiles;
import org.attune.engine.model.ProcessModel;
import org.attune.engine.xml.Bpmn;
import org.attune.engine.xml.Node;
import org.attune.engine.xml.SafeXml;

/**
 * Checks process files before anything is deployed: first each file by itself, then, once
 * all are sound, how they fit together.
 */
public final class Lint {

	private final BiFunction<String, byte[], List<Finding>> formRules;

	private final Whitelist bpmn = Whitelist.bpmn();

	private final Whitelist dmn = Whitelist.dmn();

	/**
	 * Makes a lint.
	 * @param formRules what is wrong with a form by itself: takes the file's name and its
	 * content
	 */
	public Lint(BiFunction<String, byte[], List<Finding>> formRules) {
		this.formRules = formRules;
	}

	/**
	 * Everything that keeps these files from being deployed.
	 * @param files the files, own and extra
	 * @param workNames the work that service tasks may ask for
	 */
	public List<Finding> check(ProcessFiles files, Set<String> workNames) {
		Findings findings = new Findings();
		new FileRules(findings).check(files);
		Run run = new Run(findings, workNames);
		files.processes().forEach(run::process);
		files.forms().forEach(run::form);
		files.decisions().forEach(run::decision);
		if (findings.count() == 0) {
			run.together(files.models());
		}
		return findings.all();
	}

	/** One check, with what it has read so far. */
	private final class Run {

		private final Findings findings;

		private final Set<String> workNames;

		private final Map<String, Node> trees = new LinkedHashMap<>();

		private final Map<String, FormView> forms = new LinkedHashMap<>();

		private final Map<String, DecisionView> decisions = new LinkedHashMap<>();

		private Run(Findings findings, Set<String> workNames) {
			this.findings = findings;
			this.workNames = workNames;
		}

		private void process(ProcessFiles.File file) {
			Node definitions = tree(file, Lint.this.bpmn);
			if (definitions != null) {
				new ProcessRules(file, this.findings, this.workNames).check(definitions);
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

		private void form(ProcessFiles.File file) {
			List<Finding> wrong = Lint.this.formRules.apply(file.name(), file.bytes());
			this.findings.addAll(wrong);
			if (wrong.isEmpty()) {
				view(file);
			}
		}

		private void view(ProcessFiles.File file) {
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

		private void decision(ProcessFiles.File file) {
			Node definitions = tree(file, Lint.this.dmn);
			if (definitions != null) {
				new DecisionRules(file, this.findings).check(definitions);
				DecisionView.of(definitions)
					.filter((decision) -> this.decisions.put(decision.id(), decision) != null)
					.forEach((twice) -> this.findings.add(file.name(), twice.id(), "id.twice", twice.id()));
			}
		}

		private void together(List<ProcessModel> read) {
			Map<String, ProcessModel> models = new LinkedHashMap<>();
			read.forEach((model) -> models.put(model.id(), model));
			Family family = new Family(models, this.trees, this.forms, this.decisions);
			models.values().forEach((model) -> {
				new CallRules(family, this.findings).check(model);
				new ErrorRules(family, this.findings).check(model);
				new ReferenceRules(family, this.findings).check(model);
				new VariableRules(family, this.findings, this.workNames).check(model);
			});
		}

	}

}
