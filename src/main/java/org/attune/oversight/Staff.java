package org.attune.oversight;

import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** To who does not counsel, nothing of this is there. */
final class Staff {

	private Staff() {
	}

	static void requireCounselor(Visitor visitor) {
		if (visitor.kind() != Visitor.Kind.COUNSELOR) {
			throw Refusal.notFound();
		}
	}

}
