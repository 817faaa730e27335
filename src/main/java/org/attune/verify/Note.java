package org.attune.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A C2SP signed note: a text, an empty line, and lines with signatures.
 *
 * @param text what is signed, with its last line end
 */
record Note(String text, List<Signed> signatures) {

	private static final String MARK = "\u2014 ";

	private static final int ID = 4;

	/** All notes of a file, one after the other. */
	static List<Note> readAll(String file) {
		List<Note> notes = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		List<Signed> signatures = new ArrayList<>();
		for (String line : (Iterable<String>) file.lines()::iterator) {
			if (line.startsWith(MARK)) {
				signatures.add(signature(line));
			}
			else {
				if (!signatures.isEmpty()) {
					notes.add(of(text, signatures));
				}
				text.append(line).append('\n');
			}
		}
		notes.add(of(text, signatures));
		return notes;
	}

	/** Ends a note; the empty line between is no part of the text. */
	private static Note of(StringBuilder text, List<Signed> signatures) {
		while (text.length() > 0 && text.charAt(0) == '\n') {
			text.deleteCharAt(0);
		}
		if (signatures.isEmpty() || !text.toString().endsWith("\n\n")) {
			throw new Unusable("no-checkpoint");
		}
		Note note = new Note(text.substring(0, text.length() - 1), List.copyOf(signatures));
		text.setLength(0);
		signatures.clear();
		return note;
	}

	private static Signed signature(String line) {
		try {
			String[] parts = line.substring(MARK.length()).split(" ", 2);
			byte[] both = Base64.getDecoder().decode(parts[1]);
			return new Signed(parts[0], Arrays.copyOf(both, ID), Arrays.copyOfRange(both, ID, both.length));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new Unusable("no-checkpoint");
		}
	}

	/** Whether one of the keys signed it. */
	boolean isSignedBy(List<Key> keys) {
		return this.signatures.stream()
			.anyMatch((one) -> keys.stream()
				.anyMatch((key) -> key.name().equals(one.name()) && Arrays.equals(key.id(), one.id())
						&& key.verifies(this.text, one.signature())));
	}

	/** One signature: whose it says it is. */
	record Signed(String name, byte[] id, byte[] signature) {
	}

}
