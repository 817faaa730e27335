package org.attune.session.counsel;

import java.util.Map;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.casefile.HandOvers;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Unattended;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person refuses the counselor whom their case was given to; it waits for another one.
 */
@Verb
public class RefuseCounselor {

	private final CaseFiles cases;

	private final HandOvers handOvers;

	private final Counselors counselors;

	private final Unattended unattended;

	private final Trail trail;

	RefuseCounselor(CaseFiles cases, HandOvers handOvers, Counselors counselors, Unattended unattended, Trail trail) {
		this.cases = cases;
		this.handOvers = handOvers;
		this.counselors = counselors;
		this.unattended = unattended;
		this.trail = trail;
	}

	/**
	 * Refuses them; no reason is asked. Refused as not found for who does not take part,
	 * and when nobody took the case over.
	 */
	public void refuse(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.present()) {
			throw Refusal.notFound();
		}
		file.status().requireOpen();
		Person counselor = this.handOvers.refusable(file).orElseThrow(Refusal::notFound);
		this.handOvers.refuse(file, counselor);
		this.trail.note(file, me, file.head().process(), "counselor-refused", Map.of());
		file.counselor().ifPresent((now) -> this.counselors.release(file, now));
		this.unattended.call(file);
	}

}
