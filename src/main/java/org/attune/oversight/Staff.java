package org.attune.oversight;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** To who does not counsel, nothing of this is there. */
public final class Staff {

	private Staff() {
	}

	static void requireCounselor(Visitor visitor) {
		if (visitor.kind() != Visitor.Kind.COUNSELOR) {
			throw Refusal.notFound();
		}
	}

	/** The visitor as the counselor of a case; refused as not found when they are not. */
	public static Person counselorOf(CaseFile file, Visitor visitor) {
		requireCounselor(visitor);
		Person me = file.as(visitor.account());
		if (me.participates()) {
			throw Refusal.notFound();
		}
		return me;
	}

}
