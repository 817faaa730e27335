package org.attune.oversight.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.attune.casefile.CaseFile;
import org.attune.casefile.safety.Alert;
import org.attune.casefile.safety.Alerts;
import org.attune.casefile.safety.Verdict;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * When a decision about somebody who may not be safe is looked at again: a human looks
 * again at every red one, whatever day was named.
 */
@Component
@EnableConfigurationProperties(LookSettings.class)
public class Looks {

	/** So close to a day that somebody named, one look is enough. */
	private static final Duration CLOSE = Duration.ofDays(1);

	private final Alerts alerts;

	private final LookSettings settings;

	Looks(Alerts alerts, LookSettings settings) {
		this.alerts = alerts;
		this.settings = settings;
	}

	/**
	 * The moments, the soonest first.
	 * @param named the day the counselor named; null for none
	 */
	public List<Instant> after(Instant decided, CaseFile file, Alert alert, Instant named) {
		List<Instant> looks = new ArrayList<>();
		if (isRed(file, alert)) {
			this.settings.after()
				.stream()
				.map(decided::plus)
				.filter((look) -> named == null || Duration.between(look, named).abs().compareTo(CLOSE) >= 0)
				.forEach(looks::add);
		}
		if (named != null) {
			looks.add(named);
		}
		return looks.stream().sorted().toList();
	}

	/** All that waits of a person is decided together. */
	private boolean isRed(CaseFile file, Alert alert) {
		return this.alerts.of(file)
			.stream()
			.filter((one) -> one.waits() && one.person().equals(alert.person()))
			.anyMatch((one) -> one.colour() == Verdict.Colour.RED);
	}

}
