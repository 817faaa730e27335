package org.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of somebody else's, made from {@code quick-talk} and its forms. */
final class ProcessCopy {

	private final Path directory;

	private Path file;

	private ProcessCopy(Path directory) {
		this.directory = directory;
	}

	/** A copy in a directory that may not be there yet. */
	static ProcessCopy of(Path directory) throws IOException {
		Files.createDirectories(directory);
		return new ProcessCopy(directory);
	}

	/** Writes it as a process of another id; its forms are the product's own. */
	ProcessCopy as(String id) throws IOException {
		String own = Files.readString(OwnProcesses.processes()
			.stream()
			.filter((each) -> each.endsWith("quick-talk.bpmn"))
			.findFirst()
			.orElseThrow());
		this.file = this.directory.resolve(id + ".bpmn");
		Files.writeString(this.file, own.replace("quick-talk", id));
		return this;
	}

	/** Changes a text in it. */
	ProcessCopy replace(String text, String other) throws IOException {
		String before = Files.readString(this.file);
		if (!before.contains(text)) {
			throw new IllegalArgumentException("No " + text + " in " + this.file);
		}
		Files.writeString(this.file, before.replace(text, other));
		return this;
	}

}
