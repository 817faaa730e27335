package org.attune.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseStatus;
import org.attune.casefile.Pause;
import org.attune.casefile.Pauses;
import org.attune.casefile.Person;
import org.attune.casefile.Trail;
import org.attune.casefile.safety.Settled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What happens when a break begins and when it is over: whatever waited for its time
 * waits as much longer. The process hears of the break after that, so that what it times
 * itself then is not moved.
 */
@Component
public class Resting {

	/** The message that tells a process of a break. */
	public static final String ASKED = "PauseAsked";

	/** The message that tells it that who asked came back before the time. */
	private static final String ENDED = "PauseEnded";

	private final Pauses pauses;

	private final Engine engine;

	private final Trail trail;

	private final ApplicationEventPublisher events;

	Resting(Pauses pauses, Engine engine, Trail trail, ApplicationEventPublisher events) {
		this.pauses = pauses;
		this.engine = engine;
		this.trail = trail;
		this.events = events;
	}

	/** Empty when the case has just come to its end, with the break before. */
	public Optional<Pause> begin(CaseFile file, Person me, Duration lasts) {
		if (file.pause() != null) {
			over(file);
		}
		if (file.status() == CaseStatus.CLOSED) {
			return Optional.empty();
		}
		file.progress().stir();
		List<String> timers = this.engine.delay(file, lasts);
		Pause pause = this.pauses.begin(file, me, lasts, timers);
		this.trail.note(file, me, file.head().process(), "paused", Map.of("until", pause.until().toString()));
		this.engine.tell(file, ASKED, Optional.of(me));
		return Optional.of(pause);
	}

	/** Ends a break before its time. */
	public void comeBack(CaseFile file, Person me) {
		file.progress().stir();
		List<String> timers = file.pause().timers();
		Duration left = this.pauses.end(file);
		this.engine.hasten(file, timers, left);
		this.trail.note(file, me, file.head().process(), "resumed", Map.of());
		this.engine.tell(file, ENDED, Optional.of(me));
		goOn(file);
		deliver(file);
	}

	/** Ends a break that is over by the clock. */
	public void end(CaseFile file) {
		over(file);
		deliver(file);
	}

	private void over(CaseFile file) {
		this.pauses.end(file);
		if (file.status() != CaseStatus.CLOSED) {
			this.trail.noteProcess(file, file.head().processVersion(), file.head().process(), "resumed", Map.of());
			goOn(file);
		}
	}

	/** Somebody may have left meanwhile, and nobody else is asked. */
	private void goOn(CaseFile file) {
		if (file.status() != CaseStatus.CLOSED) {
			this.engine.released(file);
		}
	}

	/**
	 * What a counselor let through, and what a break came before, goes its way now.
	 */
	private void deliver(CaseFile file) {
		if (file.status() != CaseStatus.CLOSED) {
			this.events.publishEvent(new Settled(file.id(), null));
		}
	}

}
