package org.attune.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import org.attune.audit.log.Sequencer;

/** Has a place in the log given to all that happened. */
@Simulated
class Places {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Duration BREATH = Duration.ofMillis(50);

	private final Sequencer sequencer;

	Places(Sequencer sequencer) {
		this.sequencer = sequencer;
	}

	/**
	 * Whoever else uses the database server holds places back while a transaction runs.
	 */
	void all() {
		Instant latest = Instant.now().plus(PATIENCE);
		while (this.sequencer.waits() && Instant.now().isBefore(latest)) {
			if (this.sequencer.work() == 0) {
				LockSupport.parkNanos(BREATH.toNanos());
			}
		}
	}

}
