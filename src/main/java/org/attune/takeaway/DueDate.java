package org.attune.takeaway;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on which something of an agreement is due.
 *
 * @param id always the same for the same thing
 * @param what what is to be done by then; null where all look at it again
 */
public record DueDate(UUID id, LocalDate day, String what) {

	/** Whether it is the day to look at the agreement again. */
	public boolean lookBack() {
		return this.what == null;
	}

}
