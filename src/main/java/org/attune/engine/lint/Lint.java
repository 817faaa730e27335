package org.attune.engine.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.attune.engine.finding.Finding;
import org.attune.engine.finding.Findings;
import org.attune.engine.model.ProcessFiles;
import org.attune.engine.model.ProcessModel;

/**
 * Checks process files before anything is deployed: first each file by itself, then, once
 * all are sound, how they fit together.
 */
public final class Lint {

	private final BiFunction<String, byte[], List<Finding>> formRules;

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
	 * @param works the work that service tasks may ask for, and what may be said to it
	 */
	public List<Finding> check(ProcessFiles files, Map<String, Set<String>> works) {
		Findings findings = new Findings();
		new FileRules(findings).check(files);
		Check check = new Check(findings, works);
		files.processes().forEach(check::process);
		files.forms().forEach((file) -> check.form(file, this.formRules.apply(file.name(), file.bytes())));
		files.decisions().forEach(check::decision);
		if (findings.count() == 0) {
			check.together(files.models());
		}
		return findings.all();
	}

	/**
	 * The processes that need no other one: called or not, they would be sound without
	 * those that call them. The rest names people, tasks or errors of its callers.
	 * @param files sound files
	 */
	public Set<String> standingAlone(ProcessFiles files, Map<String, Set<String>> works) {
		Check check = new Check(new Findings(), works);
		files.processes().forEach(check::process);
		files.forms().forEach(check::view);
		files.decisions().forEach(check::decision);
		Family family = check.family(files.models());
		return family.models()
			.values()
			.stream()
			.filter((model) -> family.callers(model).isEmpty() || check.standsAlone(family, model))
			.map(ProcessModel::id)
			.collect(Collectors.toSet());
	}

}
