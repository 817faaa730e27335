package org.attune.engine.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A set of process files: the product's own, a practice's, or both together. Names are
 * relative to the directory, such as {@code forms/speak.form}.
 */
public final class ProcessFiles {

	private static final String FORMS = "forms/";

	private final List<File> files;

	private ProcessFiles(List<File> files) {
		this.files = List.copyOf(files);
	}

	/** The files that travel with the product. */
	public static ProcessFiles own() {
		return new ProcessFiles(FileSource.classpath());
	}

	/** The files of one directory alone. */
	public static ProcessFiles of(Path directory) {
		return new ProcessFiles(FileSource.directory(directory));
	}

	/** These files and those of a directory of the same shape. */
	public ProcessFiles and(Path extra) {
		List<File> all = new ArrayList<>(this.files);
		all.addAll(FileSource.directory(extra));
		return new ProcessFiles(all);
	}

	/**
	 * Every file, also those whose name stands in two directories; {@code Lint} refuses
	 * these.
	 */
	public List<File> all() {
		return this.files;
	}

	/** What is deployed, by name; of two files with one name the first. */
	public Map<String, byte[]> byName() {
		Map<String, byte[]> names = new LinkedHashMap<>();
		this.files.forEach((file) -> names.putIfAbsent(file.name(), file.bytes()));
		return names;
	}

	/** The {@code <id>.bpmn} files. */
	public List<File> processes() {
		return inside("", ".bpmn").toList();
	}

	/** The {@code forms/<id>.form} files. */
	public List<File> forms() {
		return inside(FORMS, ".form").toList();
	}

	/** The {@code forms/<id>_<language>.properties} files. */
	public List<File> translations() {
		return inside(FORMS, ".properties").toList();
	}

	/** The {@code decisions/<id>.dmn} files. */
	public List<File> decisions() {
		return inside("decisions/", ".dmn").toList();
	}

	/** Reads every process; throws {@code ModelProblem} where a file is none. */
	public List<ProcessModel> models() {
		return processes().stream().map((file) -> ProcessModel.read(file.bytes())).toList();
	}

	private Stream<File> inside(String folder, String ending) {
		return this.files.stream().filter((file) -> file.folder().equals(folder) && file.name().endsWith(ending));
	}

	/**
	 * One file.
	 *
	 * @param name relative to its directory, with {@code /}
	 * @param origin where the directory is, for messages
	 * @param bytes the content; cut off just above {@code SafeXml.LARGEST_FILE}
	 */
	public record File(String name, String origin, byte[] bytes) {

		/** The name without folder and ending: the id that the content must have. */
		public String id() {
			String last = this.name.substring(folder().length());
			int dot = last.lastIndexOf('.');
			return (dot < 0) ? last : last.substring(0, dot);
		}

		/** The folder with its {@code /}; empty at the top. */
		public String folder() {
			return this.name.substring(0, this.name.lastIndexOf('/') + 1);
		}

	}

}
