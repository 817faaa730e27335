package org.attune.follow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.FollowedCases;
import org.attune.casefile.NewCase;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.engine.Engine;
import org.attune.engine.Processes;
import org.attune.engine.Verb;
import org.attune.engine.model.ProcessModel;
import org.attune.takeaway.Agreement;
import org.attune.takeaway.DueDate;
import org.attune.takeaway.ReadAgreement;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/**
 * After an agreement the same people look back at it, and after a talk in which they
 * heard each other and did not agree each is asked how it is: a case of its own begins,
 * without inviting anybody again. Which process it is, the process of the talk says.
 * After any other end nothing follows: somebody may want to be left alone, and nobody is
 * to tell these ends from one another.
 */
@Verb
public class FollowUp {

	private static final int AT_ONCE = 100;

	private static final int FEWEST = 2;

	private static final Set<String> AGREED = Set.of("agreed", "partial");

	private static final String DIFFERED = "agree-to-differ";

	private final FollowedCases followed;

	private final CaseFiles cases;

	private final Processes processes;

	private final ReadAgreement readAgreement;

	private final NewCase newCase;

	private final Engine engine;

	private final Trail trail;

	private final CarryOver carryOver;

	FollowUp(FollowedCases followed, CaseFiles cases, Processes processes, ReadAgreement readAgreement, NewCase newCase,
			Engine engine, Trail trail, CarryOver carryOver) {
		this.followed = followed;
		this.cases = cases;
		this.processes = processes;
		this.readAgreement = readAgreement;
		this.newCase = newCase;
		this.engine = engine;
		this.trail = trail;
		this.carryOver = carryOver;
	}

	/** Cases that have ended since, the oldest first, a hundred at most. */
	public List<CaseId> due() {
		return this.followed.open(AT_ONCE);
	}

	/**
	 * Begins what is to follow a case that has ended; empty if that is nothing, or was
	 * done before.
	 */
	public Optional<CaseId> begin(CaseId id) {
		if (!this.followed.claim(id)) {
			return Optional.empty();
		}
		CaseFile before = this.cases.read(id);
		ProcessModel process = this.processes.process(before.head().definition());
		if (before.present().size() < FEWEST) {
			return Optional.empty();
		}
		if (DIFFERED.equals(before.outcome())) {
			return startable(process.followDiffer()).map((next) -> begin(before, next, null));
		}
		return AGREED.contains(before.outcome())
				? startable(process.followUp()).flatMap((next) -> lookBack(before, next)) : Optional.empty();
	}

	private Optional<Processes.Startable> startable(String process) {
		return Optional.ofNullable(process).flatMap(this.processes::startable);
	}

	private Optional<CaseId> lookBack(CaseFile before, Processes.Startable process) {
		Visitor first = new Visitor(before.present().get(0).account(), Visitor.Kind.PARTICIPANT);
		Agreement agreement = this.readAgreement.read(first, before.id(), ZoneOffset.UTC, Locale.ENGLISH);
		return agreement.made() ? Optional.of(begin(before, process, lookBack(agreement))) : Optional.empty();
	}

	private CaseId begin(CaseFile before, Processes.Startable process, LocalDate lookBack) {
		CaseFile file = this.newCase.file(plan(before, process, lookBack));
		this.trail.noteProcess(file, file.head().processVersion(), process.process(), "opened",
				Map.of("via", "follow-up", "follows", before.id().toString(), "people",
						file.participants().stream().map(Person::pseudonym).toList()));
		before.counselor().ifPresent((one) -> this.carryOver.counsel(file, one));
		this.carryOver.carry(before, file);
		this.engine.begin(file);
		return file.id();
	}

	private static NewCase.Plan plan(CaseFile before, Processes.Startable process, LocalDate lookBack) {
		List<NewCase.Member> people = before.present()
			.stream()
			.map((person) -> new NewCase.Member(person.account(), person.name()))
			.toList();
		return new NewCase.Plan(process.process(), process.version(), process.definition(), process.invites(),
				process.expires(), before.topic(), before.head().relationship(), before.head().language(),
				before.head().pace(), people, null, new NewCase.After(before.id(), lookBack, null));
	}

	/**
	 * The first day that people named to look at it again; null where they named none.
	 */
	private static LocalDate lookBack(Agreement agreement) {
		return agreement.dates()
			.stream()
			.filter(DueDate::lookBack)
			.map(DueDate::day)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

}
