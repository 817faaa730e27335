package org.attune.takeaway;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A day on which something of an agreement is due.
 *
 * @param id always the same for the same thing
 * @param what what is to be done by then; null where all look at it again, or meet
 * @param meeting when people meet; null where they do not
 */
public record DueDate(UUID id, LocalDate day, String what, Meeting meeting) {

	DueDate(UUID id, LocalDate day, String what) {
		this(id, day, what, null);
	}

	/** Whether it is the day to look at the agreement again. */
	public boolean lookBack() {
		return this.what == null && this.meeting == null;
	}

	/**
	 * A time that people keep for each other.
	 *
	 * @param begins when it begins, by the clock of {@code zone}
	 * @param minutes how long it lasts; null if nobody said
	 * @param rule how often it comes again, as RFC 5545 writes it; null for once
	 */
	public record Meeting(LocalDateTime begins, ZoneId zone, Integer minutes, String rule) {
	}

}
