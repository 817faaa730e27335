package org.attune.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.form.Form;
import org.attune.casefile.form.FormProblem;
import org.attune.casefile.form.FormReader;
import org.attune.casefile.form.FormTexts;
import org.attune.casefile.form.Wording;
import org.attune.engine.finding.Finding;
import org.attune.engine.lint.Lint;
import org.attune.engine.model.ProcessFiles;

import java.nio.file.Path;

/**
 * Everything that keeps process files from being deployed, as start-up and the command
 * {@code lint} say it.
 */
public final class ProcessCheck {

	private static final String FORMS = "forms/";

	private static final String FORM = ".form";

	private ProcessCheck() {
	}

	/**
	 * What is wrong with a directory of process files, together with the product's own.
	 */
	public static Report directory(Path directory) {
		ProcessFiles own = ProcessFiles.own();
		ProcessFiles theirs = ProcessFiles.of(directory);
		ProcessFiles files = contains(theirs, own) ? theirs : own.and(directory);
		return new Report(check(files, Works.PROPERTIES).stream().map(Finding::toString).toList(),
				theirs.processes().size(), theirs.forms().size(), theirs.decisions().size());
	}

	static List<Finding> check(ProcessFiles files, Map<String, Set<String>> works) {
		List<Finding> findings = new ArrayList<>(new Lint(ProcessCheck::form).check(files, works));
		if (findings.isEmpty()) {
			files.translations().forEach((file) -> findings.addAll(translation(file, files)));
		}
		return findings;
	}

	/** The processes that a case can be opened with; the others can only be called. */
	static Set<String> startable(ProcessFiles files) {
		return new Lint(ProcessCheck::form).standingAlone(files, Works.PROPERTIES);
	}

	/** What is done in the tasks of the product's own processes, by their ids. */
	public static Map<String, String> ownMoments() {
		Map<String, String> moments = new HashMap<>();
		ProcessFiles.own()
			.models()
			.forEach((model) -> model.tasks().forEach((id, task) -> moments.put(id, task.coach())));
		return moments;
	}

	private static boolean contains(ProcessFiles theirs, ProcessFiles own) {
		Map<String, byte[]> files = theirs.byName();
		return own.byName()
			.entrySet()
			.stream()
			.allMatch((file) -> Arrays.equals(file.getValue(), files.get(file.getKey())));
	}

	private static List<Finding> form(String file, byte[] bytes) {
		try {
			FormReader.read(file, bytes);
			return List.of();
		}
		catch (FormProblem ex) {
			return List.of(new Finding(file, ex.element(), ex.reason()));
		}
	}

	private static List<Finding> translation(ProcessFiles.File file, ProcessFiles files) {
		String form = Wording.of(file.id(), (id) -> files.byName().containsKey(FORMS + id + FORM))
			.map((wording) -> FORMS + wording.form() + FORM)
			.orElseThrow();
		try {
			Form original = FormReader.read(form, files.byName().get(form));
			FormTexts.translate(original, FormTexts.read(file.name(), file.bytes()));
			return List.of();
		}
		catch (FormProblem ex) {
			return List.of(new Finding(file.name(), ex.element(), ex.reason()));
		}
	}

	/**
	 * What was checked, and what was found.
	 *
	 * @param findings each in one line: file, element and reason
	 * @param processes how many the directory holds, like its forms and decisions
	 */
	public record Report(List<String> findings, int processes, int forms, int decisions) {
	}

}
