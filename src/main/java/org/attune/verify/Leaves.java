package org.attune.verify;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The hashes of leaves, one at a time: made from entries, or as they were exported. */
final class Leaves implements Closeable {

	private static final byte LEAF = 0;

	private final Lines lines;

	private final MessageDigest digest;

	private long left;

	private Leaves(Path file, MessageDigest digest, long most) throws IOException {
		this.lines = new Lines(file);
		this.digest = digest;
		this.left = most;
	}

	/** Of a file with an entry a line. */
	static Leaves ofEntries(Path file) throws IOException {
		return new Leaves(file, Mountain.sha256(), Long.MAX_VALUE);
	}

	/** From a file with a hash a line, in hexadecimal digits; no more than so many. */
	static Leaves exported(Path file, long most) throws IOException {
		return new Leaves(file, null, most);
	}

	/** The next one; null after the last. */
	byte[] next() throws IOException {
		int length = (this.left-- > 0) ? this.lines.next() : -1;
		if (length < 0) {
			return null;
		}
		if (this.digest == null) {
			return hash(new String(this.lines.bytes(), 0, length, StandardCharsets.US_ASCII));
		}
		this.digest.update(LEAF);
		this.digest.update(this.lines.bytes(), 0, length);
		return this.digest.digest();
	}

	private static byte[] hash(String digits) {
		try {
			return HexFormat.of().parseHex(digits.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new Unusable("no-leaves");
		}
	}

	@Override
	public void close() throws IOException {
		this.lines.close();
	}

}
