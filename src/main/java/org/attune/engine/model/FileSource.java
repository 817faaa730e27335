package org.attune.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.attune.engine.model.ProcessFiles.File;
import org.attune.engine.xml.SafeXml;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where process files come from; reads no more of a file than may be in one. */
final class FileSource {

	private static final String ROOT = "processes/";

	private static final String KNOWN = "quick-talk.bpmn";

	private static final List<String> FOLDERS = List.of("", "forms/", "decisions/");

	private FileSource() {
	}

	/**
	 * The files beside the one that is found first: a class path may name their directory
	 * more than once, or hold the sources as well.
	 */
	static List<File> classpath() {
		try {
			String root = root();
			List<File> files = new ArrayList<>();
			for (String folder : FOLDERS) {
				for (Resource resource : new PathMatchingResourcePatternResolver()
					.getResources(root + folder + "*.*")) {
					files.add(file(folder + resource.getFilename(), resource.getURL().toString(), resource));
				}
			}
			return sorted(files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String root() throws IOException {
		String known = new ClassPathResource(ROOT + KNOWN, FileSource.class.getClassLoader()).getURL().toString();
		return known.substring(0, known.length() - KNOWN.length());
	}

	private static File file(String name, String address, Resource resource) throws IOException {
		String origin = address.substring(0, address.length() - name.length());
		try (InputStream content = resource.getInputStream()) {
			return new File(name, origin, start(content));
		}
	}

	static List<File> directory(Path directory) {
		try {
			List<File> files = new ArrayList<>();
			for (String folder : FOLDERS) {
				Path path = directory.resolve(folder);
				if (folder.isEmpty() || Files.isDirectory(path)) {
					files.addAll(inside(path, folder, directory.toString()));
				}
			}
			return sorted(files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<File> inside(Path path, String folder, String origin) throws IOException {
		List<File> files = new ArrayList<>();
		try (Stream<Path> entries = Files.list(path)) {
			for (Path entry : entries.filter(Files::isRegularFile).toList()) {
				try (InputStream content = Files.newInputStream(entry)) {
					files.add(new File(folder + entry.getFileName(), origin, start(content)));
				}
			}
		}
		return files;
	}

	private static byte[] start(InputStream content) throws IOException {
		return content.readNBytes(SafeXml.LARGEST_FILE + 1);
	}

	private static List<File> sorted(List<File> files) {
		return files.stream().sorted(Comparator.comparing(File::name).thenComparing(File::origin)).toList();
	}

}
