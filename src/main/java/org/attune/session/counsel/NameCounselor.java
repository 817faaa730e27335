package org.attune.session.counsel;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.caseload.CounselorChoices;
import org.attune.engine.Verb;
import org.attune.identity.Accounts;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person would like a counselor of the practice for their case, by name. That one is
 * asked first, and may say no; the others in the case do not learn who was named.
 */
@Verb
public class NameCounselor {

	private final CaseFiles cases;

	private final Accounts accounts;

	private final Counsel counsel;

	private final Counselors counselors;

	private final CounselorChoices choices;

	private final Trail trail;

	NameCounselor(CaseFiles cases, Accounts accounts, Counsel counsel, Counselors counselors, CounselorChoices choices,
			Trail trail) {
		this.cases = cases;
		this.accounts = accounts;
		this.counsel = counsel;
		this.counselors = counselors;
		this.choices = choices;
		this.trail = trail;
	}

	/** Everybody who counsels here and is there. */
	public List<Counselor> all() {
		return this.counsel.all()
			.stream()
			.flatMap((id) -> this.accounts.name(id).map((name) -> new Counselor(id, name)).stream())
			.toList();
	}

	/**
	 * Whether the visitor could name one now, be there one already or not: that one came
	 * is not for everybody to see. Refused as not found for strangers.
	 */
	public boolean canName(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		if (!me.participates()) {
			throw Refusal.notFound();
		}
		return me.present() && file.outcome() == null && this.counsel.isThere();
	}

	/**
	 * Names one; whom somebody named before is asked no more, and naming the same one
	 * again changes nothing. Where the case has a counselor, that one reads of the wish,
	 * and it counts when the case needs another. Refused: not found for who does not take
	 * part, closed, invalid when nobody of that id counsels here and is there.
	 */
	public void name(Visitor visitor, CaseId caseId, UUID counselor) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.present()) {
			throw Refusal.notFound();
		}
		file.status().requireNotClosed();
		if (counselor == null || !this.counsel.all().contains(counselor)) {
			throw Refusal.invalidRequest("counselor", "choice");
		}
		if (file.counselor().isEmpty()) {
			this.counselors.want(file);
		}
		if (this.choices.choose(file, counselor)) {
			this.trail.note(file, me, file.head().process(), "counselor-wanted", Map.of());
		}
	}

	/** Somebody who counsels here. */
	public record Counselor(UUID id, String name) {
	}

}
