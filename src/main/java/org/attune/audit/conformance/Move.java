package org.attune.audit.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.attune.audit.conformance.Deviation.Kind;
import org.attune.audit.entries.Entry;
import org.attune.engine.model.Net.Spot;

/**
 * One entry about tokens, and where in the case it belongs.
 *
 * @param stay the scope it happened in
 * @param spot the node of the model it is about
 * @param byHand whether it follows from what a counselor did
 * @param jumps whether a token may begin somewhere by hand
 */
record Move(Map<String, Stay> stays, Stay stay, Spot spot, Entry entry, boolean byHand, Predicate<Stay> jumps) {

	/** What the name of the body of a multi-instance ends with. */
	static final String BODY = "#multiInstanceBody";

	/** The model allows it. */
	static final Optional<Kind> FINE = Optional.empty();

	/** The model does not. */
	static final Optional<Kind> WRONG = Optional.of(Kind.OUT_OF_ORDER);

	/** The element of the model that an entry is about. */
	static String element(Entry entry) {
		String element = entry.element();
		return element.endsWith(BODY) ? element.substring(0, element.length() - BODY.length()) : element;
	}

	/** What it does to the tokens; empty where the model allows it. */
	Optional<Kind> happens() {
		return switch (this.entry.kind()) {
			case "left" -> new Leaving(this).leave();
			case "cancelled" -> new Leaving(this).cancel();
			default -> new Entering(this).enter();
		};
	}

}
