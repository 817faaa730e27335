package org.attune.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Counselors;
import org.attune.casefile.HandOvers;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.caseload.Caseload;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.identity.Accounts;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A counselor takes a case that another one wants to give to them. With it the other
 * one's rights end, and the people are told.
 */
@Verb
public class TakeOver {

	private final CaseFiles cases;

	private final Caseload caseload;

	private final HandOvers handOvers;

	private final Counselors counselors;

	private final Accounts accounts;

	private final Trail trail;

	private final Processes processes;

	private final NewCounselor newCounselor;

	private final Clock clock;

	TakeOver(CaseFiles cases, Caseload caseload, HandOvers handOvers, Counselors counselors, Accounts accounts,
			Trail trail, Processes processes, NewCounselor newCounselor, Clock clock) {
		this.cases = cases;
		this.caseload = caseload;
		this.handOvers = handOvers;
		this.counselors = counselors;
		this.accounts = accounts;
		this.trail = trail;
		this.processes = processes;
		this.newCounselor = newCounselor;
		this.clock = clock;
	}

	/** The cases that wait for the visitor to take them. */
	public List<BoardLine> waiting(Visitor visitor) {
		Staff.requireCounselor(visitor);
		return this.handOvers.waiting(visitor.account())
			.stream()
			.map((id) -> BoardLine.of(this.caseload.line(id), this.processes, this.clock.instant(), Set.of()))
			.toList();
	}

	/** One of them; refused as not found when it does not wait for the visitor. */
	public BoardLine one(Visitor visitor, CaseId caseId) {
		return waiting(visitor).stream()
			.filter((each) -> each.line().id().equals(caseId))
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

	/**
	 * The visitor oversees the case from now on. Refused: not found when it was not given
	 * to them, with no more ado than for a case that is not there; without the word that
	 * they know nobody in it.
	 */
	public void take(Visitor visitor, CaseId caseId, boolean knowsNobody) {
		Staff.requireCounselor(visitor);
		requireGiven(visitor, caseId);
		CaseFile file = this.cases.take(caseId);
		requireGiven(visitor, caseId);
		if (!knowsNobody) {
			throw Refusal.invalidRequest("knowsNobody", "required");
		}
		this.handOvers.take(file, visitor.account());
		file.counselor().ifPresent((before) -> {
			this.trail.note(file, before, file.head().process(), "counselor-went", Map.of());
			this.counselors.release(file, before);
		});
		Person now = this.counselors.assign(file, visitor.account(), this.accounts.name(visitor.account()).orElse(""));
		this.trail.note(file, now, file.head().process(), "counselor-came", Map.of("knows-nobody", true));
		this.newCounselor.tell(file);
	}

	private void requireGiven(Visitor visitor, CaseId caseId) {
		if (!this.handOvers.waiting(visitor.account()).contains(caseId)) {
			throw Refusal.notFound();
		}
	}

}
