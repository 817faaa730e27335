package org.attune.engine.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.casefile.form.Wording;
import org.attune.engine.finding.Findings;
import org.attune.engine.model.ProcessFiles;

/** Every file lies where it belongs, and no name is used twice. */
final class FileRules {

	private static final Map<String, String> FOLDERS = Map.of("bpmn", "", "form", "forms/", "dmn", "decisions/");

	private final Findings findings;

	FileRules(Findings findings) {
		this.findings = findings;
	}

	void check(ProcessFiles files) {
		Map<String, String> origins = new HashMap<>();
		for (ProcessFiles.File file : files.all()) {
			String other = origins.putIfAbsent(file.name(), file.origin());
			if (other != null) {
				found(file, "file.twice", other, file.origin());
			}
			String folder = FOLDERS.get(file.name().substring(file.name().lastIndexOf('.') + 1));
			if (folder != null && !folder.equals(file.folder())) {
				found(file, "file.folder", folder.isEmpty() ? "." : folder);
			}
		}
		translations(files);
	}

	private void translations(ProcessFiles files) {
		Set<String> forms = files.forms().stream().map(ProcessFiles.File::id).collect(Collectors.toSet());
		List<ProcessFiles.File> translations = files.translations();
		for (ProcessFiles.File file : translations) {
			if (Wording.of(file.id(), forms::contains).isEmpty()) {
				found(file, "file.translation");
			}
		}
	}

	private void found(ProcessFiles.File file, String reason, Object... arguments) {
		this.findings.add(file.name(), "file", reason, arguments);
	}

}
