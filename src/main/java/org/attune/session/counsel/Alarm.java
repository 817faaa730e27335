package org.attune.session.counsel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.casefile.safety.EndingParts;
import org.attune.casefile.safety.Raised;
import org.attune.casefile.safety.Verdict;
import org.attune.engine.Engine;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Calls a counselor: somebody may not be safe. Nobody else in the case sees anything of
 * it. Where no counselor is there who can come in, the person's part in the case ends,
 * after one to three days, so that it is not seen from outside when it was decided.
 */
@Component
public class Alarm {

	private static final String MESSAGE = "SafetyRaised";

	private static final Duration AMBER = Duration.ofDays(1);

	private final Alerts alerts;

	private final Counsel counsel;

	private final Practice practice;

	private final Engine engine;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Alarm(Alerts alerts, Counsel counsel, Practice practice, Engine engine, ApplicationEventPublisher events,
			Clock clock) {
		this.alerts = alerts;
		this.counsel = counsel;
		this.practice = practice;
		this.engine = engine;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The person asks for help; while an alert about them is open it is added to that.
	 */
	void help(CaseFile file, Person person, String words) {
		this.alerts.open(file, person.id())
			.ifPresentOrElse((alert) -> helpAgain(file, person, alert, words),
					() -> raise(file, person, new Verdict(Verdict.Colour.RED, Verdict.ASKED, words)));
	}

	private void helpAgain(CaseFile file, Person person, Alert alert, String words) {
		Instant now = this.clock.instant();
		this.alerts.add(file, person, alert, words);
		if (alert.isUnheard()) {
			this.alerts.callAnew(alert, now.plus(time(Verdict.Colour.RED, now)));
			this.events.publishEvent(new Raised(file.id(), Verdict.Colour.RED));
		}
	}

	public void raise(CaseFile file, Person person, Verdict verdict) {
		Instant now = this.clock.instant();
		this.alerts.raise(file, person, verdict, now.plus(time(verdict.colour(), now)),
				this.counsel.isThere() ? null : EndingParts.soon(now));
		this.engine.tell(file, MESSAGE, Optional.of(file.person(person.id())));
		this.events.publishEvent(new Raised(file.id(), verdict.colour()));
	}

	/** How long a counselor may take to say that they look at it. */
	private Duration time(Verdict.Colour colour, Instant now) {
		PracticeSettings settings = this.practice.settings();
		PracticeSettings.Alarm alarm = settings.alarm();
		return (colour != Verdict.Colour.RED) ? AMBER
				: Duration.ofMinutes(settings.hours().contain(now) ? alarm.onDuty() : alarm.offDuty());
	}

}
