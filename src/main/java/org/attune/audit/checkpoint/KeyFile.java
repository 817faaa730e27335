package org.attune.audit.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The file with the key that signs the log, apart from the database. */
final class KeyFile {

	private KeyFile() {
	}

	/**
	 * Reads the key, or makes one, readable by its owner alone, where there is no file.
	 */
	static Signer readOrCreate(Path file, String name) {
		try {
			if (Files.notExists(file)) {
				Files.createDirectories(file.toAbsolutePath().getParent());
				Files.createFile(file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(file, Signer.create(name).line() + "\n");
			}
			return Signer.read(Files.readString(file));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new IllegalStateException("attune.audit.signing-key-file: no usable key in " + file
					+ ", and none could be made there; name a file in a directory that the program may write to", ex);
		}
	}

}
