package org.attune.audit.checkpoint;

import java.util.Base64;

/**
 * What the log was at a moment (C2SP tlog-checkpoint).
 *
 * @param size how many entries it had
 * @param root the root of its tree: 32 bytes
 * @param note all this as a signed text
 */
public record Checkpoint(long size, byte[] root, String note) {

	/** The text that is signed. */
	static String text(String origin, long size, byte[] root) {
		return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
	}

	/** Reads one that was signed; who signed it is not looked at. */
	static Checkpoint read(String note) {
		String[] lines = note.split("\n", 4);
		return new Checkpoint(Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]), note);
	}

}
