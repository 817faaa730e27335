package org.attune.casefile.practice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When somebody is on duty. An end that is not after the beginning lies on the next day.
 *
 * @param days the days they begin on; none when nobody ever is
 */
public record StaffedHours(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

	public StaffedHours {
		days = Set.copyOf(days);
	}

	/**
	 * Such as {@code MONDAY FRIDAY 09:00-17:00 Europe/Vienna}; blank when nobody ever is.
	 */
	public String words() {
		return any() ? new TreeSet<>(this.days).stream().map(DayOfWeek::toString).collect(Collectors.joining(" ")) + " "
				+ this.from + "-" + this.until + " " + this.zone : "";
	}

	/** Whether anybody ever is. */
	public boolean any() {
		return !this.days.isEmpty();
	}

	/** Whether somebody is on duty at that time. */
	public boolean contain(Instant time) {
		LocalDateTime there = LocalDateTime.ofInstant(time, this.zone);
		boolean begun = !there.toLocalTime().isBefore(this.from);
		boolean over = !there.toLocalTime().isBefore(this.until);
		if (this.from.isBefore(this.until)) {
			return this.days.contains(there.getDayOfWeek()) && begun && !over;
		}
		return this.days.contains(there.getDayOfWeek()) && begun
				|| this.days.contains(there.getDayOfWeek().minus(1)) && !over;
	}

}
