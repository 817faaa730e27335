package org.attune.session.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.repair.Repair;
import org.attune.casefile.repair.Repairs;
import org.attune.engine.Verb;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** A person reads who asked to start over, and what was said to it. */
@Verb
public class HearRepairs {

	/** How long nobody asks who needs time, at normal pace. */
	static final Duration LATER = Duration.ofDays(1);

	private final CaseFiles cases;

	private final Repairs repairs;

	private final Clock clock;

	HearRepairs(CaseFiles cases, Repairs repairs, Clock clock) {
		this.cases = cases;
		this.repairs = repairs;
		this.clock = clock;
	}

	/** All that the visitor may read, the oldest first. */
	public List<RepairView> all(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		return this.repairs.of(file)
			.stream()
			.filter((repair) -> repair.isFor(me))
			.map((repair) -> view(file, me, repair))
			.toList();
	}

	private RepairView view(CaseFile file, Person me, Repair repair) {
		boolean open = file.status() != CaseStatus.CLOSED && file.status() != CaseStatus.PAUSED;
		return new RepairView(repair.id(), file.person(repair.by()).name(), me.id().equals(repair.by()), repair.start(),
				repair.words(), (repair.delivered() != null) ? repair.delivered() : repair.at(),
				open && repair.asks(me, this.clock.instant(), later(file)),
				repair.replies()
					.stream()
					.filter((reply) -> reply.delivered() != null || reply.by().equals(me.id()))
					.map((reply) -> new RepairView.Reply(file.person(reply.by()).name(), reply.by().equals(me.id()),
							reply.answer().word()))
					.toList());
	}

	static Duration later(CaseFile file) {
		return file.head().pace().of(LATER);
	}

}
