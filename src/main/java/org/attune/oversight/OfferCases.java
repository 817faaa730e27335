package org.attune.oversight;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Notice;
import org.attune.casefile.caseload.Absences;
import org.attune.casefile.caseload.CounselorChoices;
import org.attune.casefile.caseload.Loads;
import org.attune.casefile.caseload.Offers;
import org.attune.casefile.caseload.Pool;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.engine.Verb;
import org.attune.identity.staff.AbleStaff;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Asks one counselor after the other to take a case that has none: first whom its people
 * would like, then, where the practice has it so, who is there and has the fewest cases.
 * Once nobody is left to ask, everybody may take it.
 */
@Verb
public class OfferCases {

	private static final int AT_ONCE = 100;

	private final CaseFiles cases;

	private final Pool pool;

	private final Offers offers;

	private final CounselorChoices choices;

	private final Loads loads;

	private final Absences absences;

	private final AbleStaff staff;

	private final Practice practice;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OfferCases(CaseFiles cases, Pool pool, Offers offers, CounselorChoices choices, Loads loads, Absences absences,
			AbleStaff staff, Practice practice, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.pool = pool;
		this.offers = offers;
		this.choices = choices;
		this.loads = loads;
		this.absences = absences;
		this.staff = staff;
		this.practice = practice;
		this.events = events;
		this.clock = clock;
	}

	/** The cases where somebody else is to be asked, some hundred at most. */
	public List<CaseId> due() {
		PracticeSettings settings = this.practice.settings();
		List<CaseId> due = new ArrayList<>(this.offers.over(AT_ONCE));
		due.addAll(this.pool.unoffered(settings.always(), settings.rotates(), AT_ONCE));
		return due;
	}

	/** Asks the next one, unless somebody still is asked, or has the case. */
	public void offer(CaseId id) {
		CaseFile file = this.cases.take(id);
		if (file.status() == CaseStatus.CLOSED || file.counselor().isPresent()) {
			this.offers.forget(file);
		}
		else if (this.offers.open(file).filter(this::stands).isEmpty()) {
			this.offers.end(file);
			next(file).ifPresentOrElse((account) -> ask(file, account), () -> this.offers.toAll(file));
		}
	}

	private boolean stands(Offers.Offer offer) {
		return offer.until().isAfter(this.clock.instant()) && there().contains(offer.account());
	}

	private void ask(CaseFile file, UUID account) {
		this.offers.make(file, account,
				this.clock.instant().plus(Duration.ofHours(this.practice.settings().turns().hours())));
		this.events.publishEvent(new Notice(file.id(), Notice.What.OFFERED, List.of(account)));
	}

	/** Nobody who is, or was, in the case, nor who was asked before. */
	private Optional<UUID> next(CaseFile file) {
		List<UUID> asked = this.offers.asked(file);
		List<UUID> free = there().stream()
			.filter((account) -> !asked.contains(account))
			.filter((account) -> file.everybody().stream().noneMatch((one) -> one.account().equals(account)))
			.toList();
		Optional<UUID> wished = this.choices.of(file).filter(free::contains);
		return (wished.isPresent() || !this.practice.settings().rotates()) ? wished
				: this.loads.lightestFirst(free).stream().findFirst();
	}

	/** Who can come in and is not away. */
	private List<UUID> there() {
		return this.absences.present(this.staff.all(Visitor.Kind.COUNSELOR));
	}

}
