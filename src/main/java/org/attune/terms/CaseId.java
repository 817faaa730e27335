package org.attune.terms;

import java.util.UUID;

/**
 * Names one case everywhere: in addresses, in the engine as business key, in the trail.
 */
public record CaseId(UUID value) {

	/**
	 * Reads a case id as it stands in an address; what is no id is a case that is not
	 * there.
	 */
	public static CaseId of(String text) {
		return new CaseId(Ids.parse(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
