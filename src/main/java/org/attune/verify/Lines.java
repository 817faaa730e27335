package org.attune.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file as bytes, one at a time, however large it is. */
final class Lines implements Closeable {

	private static final int BUFFER = 1 << 16;

	private final InputStream in;

	private final byte[] buffer = new byte[BUFFER];

	private byte[] line = new byte[1024];

	private int at;

	private int end;

	Lines(Path file) throws IOException {
		this.in = Files.newInputStream(file);
	}

	/** How many bytes the next line has, without its end; -1 after the last one. */
	int next() throws IOException {
		int length = 0;
		while (this.at < this.end || fill()) {
			int stop = this.at;
			while (stop < this.end && this.buffer[stop] != '\n') {
				stop++;
			}
			length = append(length, stop - this.at);
			this.at = stop;
			if (stop < this.end) {
				this.at++;
				return length;
			}
		}
		return (length > 0) ? length : -1;
	}

	/** The bytes of the line that was read last; more may follow behind it. */
	byte[] bytes() {
		return this.line;
	}

	private int append(int length, int more) {
		if (length + more > this.line.length) {
			this.line = Arrays.copyOf(this.line, 2 * (length + more));
		}
		System.arraycopy(this.buffer, this.at, this.line, length, more);
		return length + more;
	}

	private boolean fill() throws IOException {
		this.at = 0;
		this.end = Math.max(this.in.read(this.buffer), 0);
		return this.end > 0;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
