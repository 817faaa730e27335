package org.attune.session.repair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.repair.Repair;
import org.attune.casefile.repair.Repairs;
import org.attune.casefile.safety.Verdict;
import org.attune.coach.Level;
import org.attune.engine.Verb;
import org.attune.session.Coaching;
import org.attune.session.HearCoach;
import org.attune.session.counsel.Alarm;
import org.attune.terms.CaseId;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

/**
 * A person asks the others, at any point, if they may start over, with a sentence from a
 * short list, or in their own words, or both.
 */
@Verb
public class OfferRepair {

	/** The words for the sentences there are. */
	public static final Set<String> STARTS = Set.of("over", "sorry", "mean", "slow");

	/** As long as own words may be, in characters. */
	public static final int LONGEST = 300;

	private static final String WORDS = "words";

	/** One a day: nobody is to be pressed. */
	private static final Duration BETWEEN = Duration.ofDays(1);

	private final CaseFiles cases;

	private final Repairs repairs;

	private final Mending mending;

	private final Coaching coaching;

	private final Alarm alarm;

	private final Trail trail;

	private final Clock clock;

	OfferRepair(CaseFiles cases, Repairs repairs, Mending mending, Coaching coaching, Alarm alarm, Trail trail,
			Clock clock) {
		this.cases = cases;
		this.repairs = repairs;
		this.mending = mending;
		this.coaching = coaching;
		this.alarm = alarm;
		this.trail = trail;
		this.clock = clock;
	}

	/** Whether the visitor can ask for it now. */
	public boolean can(Visitor visitor, CaseId caseId) {
		CaseFile file = this.cases.read(caseId);
		Person me = file.as(visitor.account());
		return me.present() && file.status() != CaseStatus.CLOSED && file.status() != CaseStatus.PAUSED
				&& file.present().size() > 1 && !offered(file, me);
	}

	/** What the coach says to own words. */
	public List<HearCoach.OnField> remarks(Visitor visitor, String words, Locale language) {
		return this.coaching.remarks(visitor.account(), WORDS, words, language);
	}

	/**
	 * Asks for it. Refused: not found for who does not take part, already done within a
	 * day, paused, closed, invalid: neither a sentence nor words, words too long, or own
	 * words while all texts go through a counselor.
	 */
	public Offered offer(Visitor visitor, CaseId caseId, Wish wish, Locale language) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		if (!me.present()) {
			throw Refusal.notFound();
		}
		file.status().requireOpen();
		check(file, wish);
		if (offered(file, me)) {
			throw Refusal.alreadyDone();
		}
		UUID id = this.repairs.add(file, me, wish.start(), wish.words());
		List<HearCoach.OnField> remarks = remarks(visitor, wish.words(), language);
		hear(file, me, remarks);
		this.mending.say(file, me, id, "offered");
		return new Offered(id, remarks);
	}

	/** A threat calls a counselor, who reads it before anybody else. */
	private void hear(CaseFile file, Person me, List<HearCoach.OnField> remarks) {
		remarks.stream()
			.map(HearCoach.OnField::remark)
			.filter((remark) -> remark.level() == Level.SAFETY)
			.findFirst()
			.ifPresent((remark) -> this.alarm.raise(file, me, new Verdict(Verdict.Colour.AMBER, remark.rule(), null)));
	}

	/**
	 * Takes it back: nobody reads it any more. Refused as not found unless the visitor
	 * asked for it.
	 */
	public void takeBack(Visitor visitor, CaseId caseId, UUID id) {
		CaseFile file = this.cases.take(caseId);
		Person me = file.as(visitor.account());
		Repair repair = this.repairs.find(file, id)
			.filter((one) -> one.by().equals(me.id()))
			.orElseThrow(Refusal::notFound);
		this.repairs.takeBack(repair);
		this.trail.note(file, me, file.head().process(), "taken-back", Map.of());
		if (repair.delivered() != null) {
			this.mending.tell(file, me);
		}
	}

	private boolean offered(CaseFile file, Person me) {
		Instant since = this.clock.instant().minus(BETWEEN);
		return this.repairs.of(file)
			.stream()
			.anyMatch((one) -> one.by().equals(me.id()) && one.returned() == null && one.since().isAfter(since));
	}

	private static void check(CaseFile file, Wish wish) {
		if (wish.start().isEmpty() && wish.words().isEmpty()) {
			throw Refusal.invalidRequest("start", "choose");
		}
		if (!wish.start().isEmpty() && !STARTS.contains(wish.start())) {
			throw Refusal.invalidRequest("start", "choice");
		}
		if (wish.words().length() > LONGEST) {
			throw Refusal.invalidRequest(WORDS, "max-length", String.valueOf(LONGEST));
		}
		if (file.shuttleSince() != null && !wish.words().isEmpty()) {
			throw Refusal.invalidRequest(WORDS, "counselor-first");
		}
	}

	/**
	 * A sentence, by its word, and own words; each can be missing.
	 */
	public record Wish(String start, String words) {

		public Wish {
			start = (start != null) ? start.strip() : "";
			words = (words != null) ? words.strip() : "";
		}

	}

	/** Its id, and what the coach said. */
	public record Offered(UUID id, List<HearCoach.OnField> remarks) {
	}

}
