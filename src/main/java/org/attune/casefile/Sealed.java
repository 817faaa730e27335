package org.attune.casefile;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.Sha256;

import tools.jackson.databind.json.JsonMapper;

/** The parts of an answer, sealed under their author's key; null where there is none. */
record Sealed(byte[] task, byte[] counselor, byte[] own, byte[] rules) {

	/**
	 * Seals them.
	 * @param rules the lines of decision tables that decided over the answer, by table
	 */
	static Sealed of(Contributions.Said said, Map<String, List<String>> rules, Person author, UUID contribution,
			JsonMapper json) {
		return new Sealed(seal(json.writeValueAsString(said.task()), author, Contribution.Part.TASK, contribution),
				part(said.counselor(), author, Contribution.Part.COUNSELOR, contribution, json),
				part(said.own(), author, Contribution.Part.PRIVATE, contribution, json),
				part(rules, author, Contribution.Part.RULES, contribution, json));
	}

	/** SHA-256 over all parts, in their order. */
	byte[] hash() {
		MessageDigest digest = Sha256.begin();
		for (byte[] part : new byte[][] { this.task, this.counselor, this.own, this.rules }) {
			if (part != null) {
				digest.update(part);
			}
		}
		return digest.digest();
	}

	private static byte[] part(Map<String, ?> answers, Person author, Contribution.Part part, UUID contribution,
			JsonMapper json) {
		return answers.isEmpty() ? null : seal(json.writeValueAsString(answers), author, part, contribution);
	}

	private static byte[] seal(String text, Person author, Contribution.Part part, UUID contribution) {
		return author.safe().seal(text, part.purpose(contribution));
	}

}
