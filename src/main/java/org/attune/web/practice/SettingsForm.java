package org.attune.web.practice;

import java.util.List;

/**
 * The settings as they were typed, so that nothing is lost when something does not fit.
 */
record SettingsForm(String counselor, String opening, List<String> days, String from, String until, String zone,
		String cases, String red, String pager, String onDuty, String offDuty, String colleagues, String supervisors,
		String assigning, String hoursToTake) {

	static SettingsForm of(SettingsJson json) {
		return new SettingsForm(json.counselor(), json.opening(), json.days(), json.from(), json.until(), json.zone(),
				text(json.cases()), text(json.red()), json.pager(), text(json.onDuty()), text(json.offDuty()),
				text(json.colleagues()), text(json.supervisors()), json.assigning(), text(json.hoursToTake()));
	}

	SettingsJson json() {
		return new SettingsJson(this.counselor, this.opening, this.days, this.from, this.until, this.zone,
				number(this.cases), number(this.red), this.pager, number(this.onDuty), number(this.offDuty),
				number(this.colleagues), number(this.supervisors), this.assigning, number(this.hoursToTake));
	}

	/** Whether that day was ticked. */
	public boolean has(String day) {
		return this.days != null && this.days.contains(day);
	}

	private static String text(Integer number) {
		return (number != null) ? number.toString() : "";
	}

	/** Null when it is none. */
	private static Integer number(String text) {
		return (text != null && text.strip().matches("\\d{1,6}")) ? Integer.valueOf(text.strip()) : null;
	}

}
