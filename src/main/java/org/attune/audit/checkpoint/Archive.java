package org.attune.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checkpoints in a directory: who rewrites the whole database does not reach them. */
final class Archive {

	private static final String NAME = "checkpoint-%012d.txt";

	private final Path directory;

	Archive(Path directory) {
		this.directory = directory;
	}

	/** Writes a checkpoint that is not there yet. */
	void write(Checkpoint checkpoint) {
		Path file = this.directory.resolve(String.format(Locale.ROOT, NAME, checkpoint.size()));
		if (!Files.exists(file)) {
			try {
				Files.createDirectories(this.directory);
				Path half = Files.writeString(this.directory.resolve(file.getFileName() + ".new"), checkpoint.note());
				Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/** The one of the largest log. */
	Optional<Checkpoint> last() {
		List<Path> files = files();
		try {
			return files.isEmpty() ? Optional.empty()
					: Optional.of(Checkpoint.read(Files.readString(files.get(files.size() - 1))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lays aside what a restored database contradicts; nothing is thrown away. */
	void setAside(Predicate<Checkpoint> which, Instant now) {
		Path aside = this.directory.resolve("before-restore-" + now.getEpochSecond());
		try {
			Files.createDirectories(aside);
			for (Path file : files()) {
				if (which.test(Checkpoint.read(Files.readString(file)))) {
					Files.move(file, aside.resolve(file.getFileName()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Path> files() {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.getFileName().toString().matches("checkpoint-\\d+\\.txt"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
