package org.attune.web.api.account;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.attune.identity.quiet.QuietTime;
import org.attune.terms.Refusal.FieldError;
import org.attune.web.api.FieldChecks;

/**
 * When somebody wants no mail, as it was typed. Null leaves a part as it is, nothing
 * typed takes it back.
 */
public record QuietWish(String zone, String quietFrom, String quietUntil) {

	/** What somebody chose, to be typed over. */
	public static QuietWish of(QuietTime chosen) {
		return new QuietWish(text(chosen.zone()), text(chosen.from()), text(chosen.until()));
	}

	/** What is wrong with it; nothing where all of it fits. */
	public List<FieldError> errors() {
		FieldChecks checks = new FieldChecks();
		check(checks);
		return checks.errors();
	}

	void check(FieldChecks checks) {
		if (isTyped(this.zone) && QuietTime.zone(this.zone).isEmpty()) {
			checks.wrong("zone", "zone");
		}
		time(checks, "quietFrom", this.quietFrom, this.quietUntil);
		time(checks, "quietUntil", this.quietUntil, this.quietFrom);
	}

	private static void time(FieldChecks checks, String field, String typed, String other) {
		if (!isTyped(typed) && isTyped(other)) {
			checks.wrong(field, "required");
		}
		else if (isTyped(typed) && !isTime(typed)) {
			checks.wrong(field, "time");
		}
	}

	/** What somebody chose before, with this in its place; all of it has to fit. */
	public QuietTime over(QuietTime before) {
		ZoneId place = (this.zone == null) ? before.zone() : isTyped(this.zone) ? ZoneId.of(this.zone) : null;
		boolean kept = this.quietFrom == null && this.quietUntil == null;
		return new QuietTime(place, kept ? before.from() : read(this.quietFrom),
				kept ? before.until() : read(this.quietUntil));
	}

	private static LocalTime read(String typed) {
		return isTyped(typed) ? LocalTime.parse(typed.strip()) : null;
	}

	private static boolean isTime(String typed) {
		try {
			return read(typed) != null;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isTyped(String typed) {
		return typed != null && !typed.isBlank();
	}

	private static String text(Object chosen) {
		return (chosen != null) ? chosen.toString() : "";
	}

}
