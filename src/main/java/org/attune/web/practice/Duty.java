package org.attune.web.practice;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.attune.casefile.practice.Practice;
import org.attune.casefile.practice.StaffedHours;

import org.springframework.stereotype.Component;

/** Says when somebody is on duty, for templates. */
@Component("duty")
class Duty {

	private final Practice practice;

	Duty(Practice practice) {
		this.practice = practice;
	}

	/** The hours; null when nobody ever is. */
	public Hours hours() {
		StaffedHours hours = this.practice.settings().hours();
		return hours.any() ? Hours.of(hours) : null;
	}

	/**
	 * Whether a counselor looks at each case, so that all of them can take longer: one
	 * ordinary time is told to everybody, and no wait tells anything.
	 */
	public boolean always() {
		return this.practice.settings().always();
	}

	/**
	 * The hours in words.
	 *
	 * @param days such as {@code monday}, in their order
	 * @param zone a place there
	 */
	public record Hours(List<String> days, String from, String until, String zone) {

		static Hours of(StaffedHours hours) {
			return new Hours(new TreeSet<>(hours.days()).stream()
				.map(DayOfWeek::name)
				.map((day) -> day.toLowerCase(Locale.ROOT))
				.toList(), hours.from().toString(), hours.until().toString(), hours.zone().getId());
		}

	}

}
