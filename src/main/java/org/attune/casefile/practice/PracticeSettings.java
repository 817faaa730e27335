package org.attune.casefile.practice;

/**
 * How the practice works.
 *
 * @param counselor whether every case gets a counselor, or those alone that need one
 * @param opening who may open cases
 * @param turns who gets a case that waits for a counselor
 */
public record PracticeSettings(Need counselor, Opening opening, StaffedHours hours, Load load, Alarm alarm,
		Turns turns) {

	/** Whether a case without a counselor waits for one in any case. */
	public boolean always() {
		return this.counselor == Need.ALWAYS;
	}

	/** Whether one counselor after the other is asked to take a case. */
	public boolean rotates() {
		return this.turns.assigning() == Assigning.ROTATION;
	}

	/** Who gets a case that waits for a counselor. */
	public enum Assigning {

		/** Whoever takes it. */
		POOL,

		/** Who is there and has the fewest is asked first. */
		ROTATION

	}

	/**
	 * How cases find their counselors.
	 *
	 * @param hours how long one is asked to take a case, before the next one is
	 */
	public record Turns(Assigning assigning, int hours) {
	}

	/** When a case gets a counselor. */
	public enum Need {

		/** From its beginning on. */
		ALWAYS,

		/** Once its process asks for one. */
		WHEN_NEEDED

	}

	/** Who may open cases. */
	public enum Opening {

		/** Whoever has a mail address, members of staff, and portals. */
		ANYBODY,

		/** Members of staff and portals. */
		STAFF

	}

	/**
	 * From when on a counselor is warned that they have many cases.
	 *
	 * @param cases open cases
	 * @param red those among them that are at red
	 */
	public record Load(int cases, int red) {
	}

	/**
	 * Whom a red alert calls, and when.
	 *
	 * @param pager an address that a note is posted to, or null
	 * @param onDuty minutes to acknowledge it in staffed hours
	 * @param offDuty minutes to acknowledge it at other times
	 * @param colleagues minutes after these until co-counselors are called
	 * @param supervisors minutes after those until supervisors are
	 */
	public record Alarm(String pager, int onDuty, int offDuty, int colleagues, int supervisors) {
	}

}
