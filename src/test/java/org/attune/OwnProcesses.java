package org.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process files that the product brings along. */
final class OwnProcesses {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = PROCESSES.resolve("forms");

	private OwnProcesses() {
	}

	static List<Path> processes() throws IOException {
		return files(PROCESSES, ".bpmn");
	}

	static List<Path> forms() throws IOException {
		return files(FORMS, ".form");
	}

	/** The lines of all files of texts. */
	static List<String> texts() throws IOException {
		List<String> lines = new ArrayList<>();
		for (Path file : files(FORMS, ".properties")) {
			lines.addAll(Files.readAllLines(file));
		}
		return lines;
	}

	static List<Path> allFiles() throws IOException {
		return Stream.concat(processes().stream(), forms().stream()).toList();
	}

	private static List<Path> files(Path directory, String extension) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(extension)).sorted().toList();
		}
	}

	static JsonNode form(String id) {
		return read(FORMS.resolve(id + ".form"));
	}

	static JsonNode read(Path form) {
		return JsonMapper.shared().readTree(form.toFile());
	}

}
