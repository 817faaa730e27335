package org.attune.audit.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import org.attune.audit.entries.Entry;

/** A break: nobody answers in it, and what waits meanwhile is due later. */
final class Rest {

	private Instant from;

	private Instant until;

	/** Whether people rest when the entry is noted. */
	boolean lasts(Entry entry) {
		return this.until != null && entry.at().isBefore(this.until);
	}

	/** Whatever is open is due that much later. */
	void begin(Entry paused, Collection<Turn> open) {
		this.from = paused.at();
		this.until = Instant.parse(paused.text("until"));
		Duration lasts = Duration.between(this.from, this.until);
		open.forEach((turn) -> turn.move(lasts));
	}

	/** Who comes back early gives back the time that was left. */
	void end(Entry resumed, Collection<Turn> open) {
		if (lasts(resumed)) {
			Duration left = Duration.between(this.until, resumed.at());
			open.stream().filter((turn) -> !turn.asked.isAfter(this.from)).forEach((turn) -> turn.move(left));
		}
		this.until = null;
	}

}
