package org.attune.oversight.act;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.casefile.safety.Decision;
import org.attune.casefile.safety.EndingParts;
import org.attune.casefile.safety.Settling;
import org.attune.casefile.safety.Verdict;
import org.attune.engine.Engine;
import org.attune.oversight.alarm.Looks;

import org.springframework.stereotype.Component;

/**
 * A counselor ends somebody's part because that person may not be safe, though no answer
 * called for it. It becomes an alert that is decided at once, so that nobody can tell it
 * from one that an answer began. Where the part ends already, the reason is kept beside
 * those before, and the moment stays.
 */
@Component
class StopForSafety implements Act {

	private static final String MESSAGE = "SafetyRaised";

	private final Alerts alerts;

	private final Settling settling;

	private final Looks looks;

	private final Engine engine;

	private final Trail trail;

	private final Clock clock;

	StopForSafety(Alerts alerts, Settling settling, Looks looks, Engine engine, Trail trail, Clock clock) {
		this.alerts = alerts;
		this.settling = settling;
		this.looks = looks;
		this.engine = engine;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "stop-for-safety";
	}

	@Override
	public Needs needs() {
		return new Needs(Part.NEEDED, Part.NONE, Part.NONE);
	}

	@Override
	public boolean duringBreaks() {
		return true;
	}

	@Override
	public boolean isSecret() {
		return true;
	}

	@Override
	public void carryOut(CaseFile file, Person counselor, Wish wish) {
		Person person = file.person(wish.to());
		Optional<Alert> open = this.alerts.open(file, person.id());
		if (open.filter((alert) -> isDone(alert, counselor, wish)).isEmpty()) {
			Instant now = this.clock.instant();
			this.trail.note(file, counselor, file.head().process(), "reviewed", Map.of());
			Alert alert = open.orElseGet(() -> raised(file, person, now));
			this.settling.decide(file, alert, counselor,
					new Alert.Decided(counselor.id(), Decision.STOP, wish.reason(), now),
					this.looks.after(now, file, alert, null),
					Optional.ofNullable(alert.endsAt()).orElseGet(() -> EndingParts.soon(now)));
		}
	}

	/** The same word once more, as when a program sends it twice, changes nothing. */
	private static boolean isDone(Alert alert, Person counselor, Wish wish) {
		if (alert.endsAt() == null || alert.acknowledgedAt() == null || alert.decisions().isEmpty()) {
			return false;
		}
		Alert.Decided last = alert.decisions().get(alert.decisions().size() - 1);
		return last.decision() == Decision.STOP && last.by().equals(counselor.id())
				&& last.reason().equals(wish.reason());
	}

	private Alert raised(CaseFile file, Person person, Instant now) {
		this.alerts.raise(file, person, new Verdict(Verdict.Colour.RED, Verdict.SEEN, null), now, null);
		this.engine.tell(file, MESSAGE, Optional.of(person));
		return this.alerts.open(file, person.id()).orElseThrow();
	}

}
