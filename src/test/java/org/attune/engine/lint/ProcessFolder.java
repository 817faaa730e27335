package org.attune.engine.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.engine.finding.Finding;
import org.attune.engine.model.ProcessFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** A directory of good process files, in which a test spoils one thing. */
final class ProcessFolder {

	static final Map<String, Set<String>> WORK = Map.of("invite", Set.of("within"), "remind", Set.of());

	private static final String DUE = "<camunda:property name=\"due\" value=\"P2D\" />";

	private final Path path;

	private ProcessFolder(Path path) {
		this.path = path;
	}

	/**
	 * {@code talk} is straight; {@code circle} has about everything and calls
	 * {@code part}.
	 */
	static ProcessFolder good(Path path) {
		Path source = Path.of("src/test/resources/lint");
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter((one) -> !one.equals(source)).toList()) {
				Files.copy(file, path.resolve(source.relativize(file).toString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ProcessFolder(path);
	}

	ProcessFolder with(String file, String content) {
		try {
			Files.writeString(this.path.resolve(file), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/** Spoils a file; fails where there is nothing to spoil. */
	ProcessFolder replacing(String file, String good, String bad) {
		String content = content(file);
		assertThat(content).contains(good);
		return with(file, content.replace(good, bad));
	}

	/** Puts more between the properties of the task {@code speak}. */
	ProcessFolder extending(String file, String extension) {
		return replacing(file, DUE, "</camunda:properties>" + extension + "<camunda:properties>" + DUE);
	}

	/** Puts another element in the place of the parallel gateway {@code fork}. */
	ProcessFolder fork(String element) {
		return replacing("circle.bpmn", "<bpmn:parallelGateway id=\"fork\" />", element);
	}

	/** Gives the task {@code speak} one more attribute. */
	ProcessFolder speak(String attribute) {
		return replacing("talk.bpmn", "<bpmn:userTask id=\"speak\"", "<bpmn:userTask id=\"speak\" " + attribute);
	}

	/** Has the service task {@code invite} say otherwise what it asks for. */
	ProcessFolder invite(String attributes) {
		return replacing("talk.bpmn", "camunda:expression=\"${invite.run(caseId)}\"", attributes);
	}

	/** Puts another condition on the flow {@code enough}. */
	ProcessFolder condition(String condition) {
		return replacing("talk.bpmn", "${answer == 'yes' || tally.rounds(caseId, 'check') &gt;= 3}", condition);
	}

	ProcessFolder without(String file) {
		try {
			Files.delete(this.path.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	private String content(String file) {
		try {
			return Files.readString(this.path.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ProcessFiles files() {
		return ProcessFiles.of(this.path);
	}

	List<Finding> findings() {
		return new Lint((file, content) -> List.of()).check(files(), WORK);
	}

	/** Every reason that is found at an element, one a line. */
	String found(String file, String element) {
		return findings().stream()
			.filter((finding) -> finding.file().equals(file) && finding.element().equals(element))
			.map(Finding::reason)
			.collect(Collectors.joining("\n"));
	}

}
