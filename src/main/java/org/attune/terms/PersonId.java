package org.attune.terms;

import java.util.UUID;

/** Names one person in one case; the same human has another one in another case. */
public record PersonId(UUID value) {

	/** Reads a person's id; what is no id is a person who is not there. */
	public static PersonId of(String text) {
		return new PersonId(Ids.parse(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
