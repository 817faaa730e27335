package org.attune.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the proof of a case says. */
record ProofFile(Checkpoint checkpoint, List<Entry> entries) {

	static ProofFile read(String text) {
		try {
			JsonNode file = JsonMapper.shared().readTree(text);
			if (!file.path("checkpoint").isString() || file.path("entries").isEmpty()) {
				throw new Unusable("no-proof");
			}
			List<Entry> entries = new ArrayList<>();
			file.path("entries").forEach((entry) -> entries.add(entry(entry)));
			return new ProofFile(Checkpoint.of(Note.readAll(file.path("checkpoint").asString()).get(0)), entries);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new Unusable("no-proof");
		}
	}

	private static Entry entry(JsonNode entry) {
		List<byte[]> way = new ArrayList<>();
		entry.path("proof").forEach((hash) -> way.add(Base64.getDecoder().decode(hash.asString())));
		return new Entry(entry.path("index").asLong(), entry.path("entry").asString().getBytes(StandardCharsets.UTF_8),
				way);
	}

	/**
	 * An entry of the case.
	 *
	 * @param index its place in the log
	 * @param way hashes from the leaf to the root
	 */
	record Entry(long index, byte[] line, List<byte[]> way) {
	}

}
