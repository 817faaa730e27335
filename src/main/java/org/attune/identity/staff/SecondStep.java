package org.attune.identity.staff;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;

import org.attune.identity.secret.OneTimeCode;
import org.attune.identity.secret.RecoveryCodes;

import org.springframework.stereotype.Component;

/** Looks at a code that somebody shows beside what they know. */
@Component
class SecondStep {

	private final StaffKeys keys;

	private final RecoveryCodes recovery;

	private final Clock clock;

	SecondStep(StaffKeys keys, RecoveryCodes recovery, Clock clock) {
		this.keys = keys;
		this.recovery = recovery;
		this.clock = clock;
	}

	/**
	 * Whether the code is one of the app now, or one on paper; asks the same of the
	 * database for every code.
	 * @param secret of the app, in base 32
	 */
	Shown look(UUID account, String secret, String code) {
		OptionalLong step = OneTimeCode.step(secret, code.replaceAll("\\s", ""), this.clock.instant());
		boolean onPaper = this.recovery.know(account, code);
		return new Shown(step.isPresent() ? step.getAsLong() : null, onPaper);
	}

	/**
	 * Takes the code, so that it cannot be shown again; false if it was in the meantime.
	 */
	boolean take(UUID account, Shown shown, String code) {
		return this.keys.accept(account, shown.step()) && (shown.step() != null || this.recovery.use(account, code));
	}

	/** What a code was found to be: of that step of the app, or one on paper. */
	record Shown(Long step, boolean onPaper) {

		boolean isGood() {
			return this.step != null || this.onPaper;
		}

	}

}
