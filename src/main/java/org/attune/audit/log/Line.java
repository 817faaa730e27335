package org.attune.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.terms.Sha256;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** An entry as the one line of text that stands for it: canonical JSON (RFC 8785). */
public final class Line {

	private static final int VERSION = 1;

	private static final byte LEAF = 0;

	private static final JsonMapper JSON = new JsonMapper();

	private Line() {
	}

	/** The bytes of the line, without its end. */
	public static byte[] of(Log.Entry entry) {
		try {
			return new JsonCanonicalizer(JSON.writeValueAsString(members(entry))).getEncodedUTF8();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Entry " + entry.seq() + " cannot be written", ex);
		}
	}

	/** What stands for the line in the tree (RFC 6962, 2.1): 32 bytes. */
	public static byte[] leaf(Log.Entry entry) {
		MessageDigest digest = Sha256.begin();
		digest.update(LEAF);
		return digest.digest(of(entry));
	}

	/** What stands in the line. */
	public static Map<String, Object> members(Log.Entry entry) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("v", VERSION);
		members.put("seq", entry.seq());
		members.put("at", entry.at().toString());
		members.put("case", entry.caseId().toString());
		members.put("process", entry.process());
		members.put("element", entry.element());
		members.put("kind", entry.kind());
		members.put("actor", entry.actor());
		members.put("role", entry.role());
		if (entry.content() != null) {
			members.put("content", entry.content());
		}
		members.put("data", entry.data());
		return members;
	}

}
