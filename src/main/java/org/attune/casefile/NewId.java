package org.attune.casefile;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/**
 * Makes ids that sort by time (UUID version 7, RFC 9562), so that new rows land side by
 * side in their indexes.
 */
public final class NewId {

	private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

	private NewId() {
	}

	/** A new id. */
	public static UUID make() {
		return GENERATOR.generate();
	}

}
