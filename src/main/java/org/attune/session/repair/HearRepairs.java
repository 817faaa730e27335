package org.attune.session.repair;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Disclosures;
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

	private final Disclosures disclosures;

	private final Clock clock;

	HearRepairs(CaseFiles cases, Repairs repairs, Disclosures disclosures, Clock clock) {
		this.cases = cases;
		this.repairs = repairs;
		this.disclosures = disclosures;
		this.clock = clock;
	}

	/**
	 * All that the visitor may read, the oldest first. What a counselor reads is noted.
	 */
	public List<RepairView> all(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		List<Repair> read = this.repairs.of(file).stream().filter((repair) -> repair.isFor(me)).toList();
		this.disclosures.noteRepairs(file, me, read.stream().flatMap((repair) -> ids(me, repair)).toList());
		return read.stream().map((repair) -> view(file, me, repair)).toList();
	}

	private static Stream<UUID> ids(Person me, Repair repair) {
		return Stream.concat(Stream.of(repair.id()), repair.heard(me).stream().map(Repair.Reply::id));
	}

	private RepairView view(CaseFile file, Person me, Repair repair) {
		boolean open = file.status() != CaseStatus.CLOSED && file.status() != CaseStatus.PAUSED;
		return new RepairView(repair.id(), file.person(repair.by()).name(), me.id().equals(repair.by()), repair.start(),
				repair.words(), repair.since(), repair.waits() && !me.participates(), repair.returned() != null,
				open && repair.asks(me, this.clock.instant(), later(file)),
				repair.heard(me).stream().map((reply) -> reply(file, me, reply)).toList());
	}

	private static RepairView.Reply reply(CaseFile file, Person me, Repair.Reply reply) {
		return new RepairView.Reply(file.person(reply.by()).name(), reply.by().equals(me.id()), reply.answer().word(),
				reply.waits() && !me.participates());
	}

	static Duration later(CaseFile file) {
		return file.head().pace().of(LATER);
	}

}
