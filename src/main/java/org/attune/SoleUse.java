package org.attune;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A directory that this program has for itself. The system takes that back when the
 * program ends, in whatever way; no file has to be tidied up after a crash.
 */
final class SoleUse implements Closeable {

	private final FileChannel channel;

	private SoleUse(FileChannel channel) {
		this.channel = channel;
	}

	/** Takes it, and makes it where there is none; refused while another one has it. */
	static SoleUse of(Path directory) throws IOException {
		FileChannel channel = FileChannel.open(Files.createDirectories(directory).resolve("in-use"),
				StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (lock(channel) == null) {
			channel.close();
			throw new Refused(directory);
		}
		return new SoleUse(channel);
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	/** Another one has it. */
	static final class Refused extends RuntimeException {

		private final Path directory;

		Refused(Path directory) {
			super(directory + " is in use");
			this.directory = directory;
		}

		Path directory() {
			return this.directory;
		}

	}

}
