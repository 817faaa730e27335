package org.attune.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.caseload.Absences;
import org.attune.engine.Verb;
import org.attune.identity.staff.StaffActs;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/** A counselor says until when they are away; meanwhile others can take their cases. */
@Verb
public class BeAway {

	private static final int MOST_DAYS = 366;

	private final Absences absences;

	private final StaffActs acts;

	private final Clock clock;

	BeAway(Absences absences, StaffActs acts, Clock clock) {
		this.absences = absences;
		this.acts = acts;
		this.clock = clock;
	}

	/** Until when they are; empty if they are there. */
	public Optional<Instant> until(Visitor visitor) {
		Staff.requireCounselor(visitor);
		return this.absences.until(visitor.account());
	}

	/** They are until the end of that day; refused: a day that is over, or a year off. */
	public void begin(Visitor visitor, LocalDate last, ZoneId zone) {
		Staff.requireCounselor(visitor);
		Instant until = last.plusDays(1).atStartOfDay(zone).toInstant();
		Instant now = this.clock.instant();
		if (!until.isAfter(now) || until.isAfter(now.plusSeconds(MOST_DAYS * 24L * 60 * 60))) {
			throw Refusal.invalidRequest("until", "date");
		}
		this.absences.begin(visitor.account(), until);
		this.acts.note(visitor.account(), "away", visitor.account(), Map.of("until", until.toString()));
	}

	/** They are there again. */
	public void end(Visitor visitor) {
		Staff.requireCounselor(visitor);
		this.absences.end(visitor.account());
		this.acts.note(visitor.account(), "back", visitor.account(), Map.of());
	}

}
