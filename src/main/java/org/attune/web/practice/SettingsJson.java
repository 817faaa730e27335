package org.attune.web.practice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.attune.casefile.practice.PracticeSettings;
import org.attune.casefile.practice.PracticeSettings.Alarm;
import org.attune.casefile.practice.PracticeSettings.Assigning;
import org.attune.casefile.practice.PracticeSettings.Load;
import org.attune.casefile.practice.PracticeSettings.Need;
import org.attune.casefile.practice.PracticeSettings.Opening;
import org.attune.casefile.practice.PracticeSettings.Turns;
import org.attune.casefile.practice.StaffedHours;
import org.attune.web.api.FieldChecks;

/**
 * How the practice works, as JSON and as a form know it.
 *
 * @param days of the week with staffed hours, such as {@code monday}; none when nobody is
 * ever on duty
 * @param from such as {@code 09:00}
 * @param onDuty minutes to acknowledge a red alert in staffed hours; the other minutes
 * likewise
 * @param hoursToTake how long one counselor is asked to take a case, in a rotation
 */
@Schema(name = "PracticeSettings")
record SettingsJson(@Schema(allowableValues = {
		"always", "when-needed" }) String counselor, @Schema(allowableValues = { "anybody", "staff" }) String opening,
		List<String> days, String from, String until, String zone, Integer cases, Integer red,
		@Schema(format = "uri") String pager, Integer onDuty, Integer offDuty, Integer colleagues, Integer supervisors,
		@Schema(allowableValues = { "pool", "rotation" }) String assigning, Integer hoursToTake){

	private static final int MOST_CASES = 1000;

	private static final int DAY = 24 * 60;

	private static final int MOST_HOURS = 14 * 24;

	static SettingsJson of(PracticeSettings settings) {
		StaffedHours hours = settings.hours();
		Alarm alarm = settings.alarm();
		return new SettingsJson(word(settings.counselor()), word(settings.opening()),
				new TreeSet<>(hours.days()).stream().map(SettingsJson::word).toList(), hours.from().toString(),
				hours.until().toString(), hours.zone().getId(), settings.load().cases(), settings.load().red(),
				alarm.pager(), alarm.onDuty(), alarm.offDuty(), alarm.colleagues(), alarm.supervisors(),
				word(settings.turns().assigning()), settings.turns().hours());
	}

	/**
	 * What is asked for; refuses field by field what does not fit, with what was wrong
	 * before.
	 */
	PracticeSettings settings(FieldChecks checks) {
		checks.oneOf("counselor", this.counselor, words(Need.values()), true);
		checks.oneOf("opening", this.opening, words(Opening.values()), true);
		StaffedHours hours = hours(checks);
		number(checks, "cases", this.cases, 1, MOST_CASES);
		number(checks, "red", this.red, 1, MOST_CASES);
		number(checks, "onDuty", this.onDuty, 1, DAY);
		number(checks, "offDuty", this.offDuty, 1, DAY);
		number(checks, "colleagues", this.colleagues, 1, DAY);
		number(checks, "supervisors", this.supervisors, 1, DAY);
		checks.oneOf("assigning", this.assigning, words(Assigning.values()), true);
		number(checks, "hoursToTake", this.hoursToTake, 1, MOST_HOURS);
		if (called() != null && !PagerAddress.fits(called())) {
			checks.wrong("pager", "secure-address");
		}
		checks.refuse();
		return new PracticeSettings(Need.valueOf(name(this.counselor)), Opening.valueOf(name(this.opening)), hours,
				new Load(this.cases, this.red),
				new Alarm(called(), this.onDuty, this.offDuty, this.colleagues, this.supervisors),
				new Turns(Assigning.valueOf(name(this.assigning)), this.hoursToTake));
	}

	private String called() {
		return (this.pager == null || this.pager.isBlank()) ? null : this.pager.strip();
	}

	private StaffedHours hours(FieldChecks checks) {
		List<String> named = (this.days != null) ? this.days : List.of();
		named.forEach((day) -> checks.oneOf("days", day, words(DayOfWeek.values()), true));
		LocalTime begins = read(checks, "from", "time", this.from, LocalTime::parse);
		LocalTime ends = read(checks, "until", "time", this.until, LocalTime::parse);
		ZoneId place = read(checks, "zone", "zone", this.zone, ZoneId::of);
		checks.refuse();
		return new StaffedHours(named.stream().map((day) -> DayOfWeek.valueOf(name(day))).collect(Collectors.toSet()),
				begins, ends, place);
	}

	private static <T> T read(FieldChecks checks, String field, String wrong, String text, Function<String, T> reader) {
		try {
			return reader.apply((text != null) ? text.strip() : "");
		}
		catch (DateTimeException ex) {
			checks.wrong(field, wrong);
			return null;
		}
	}

	private static void number(FieldChecks checks, String field, Integer number, int least, int most) {
		if (number == null) {
			checks.wrong(field, "whole");
		}
		else if (number < least || number > most) {
			checks.wrong(field, (number < least) ? "min" : "max", String.valueOf((number < least) ? least : most));
		}
	}

	private static Set<String> words(Enum<?>[] values) {
		return List.of(values).stream().map(SettingsJson::word).collect(Collectors.toSet());
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String name(String word) {
		return word.toUpperCase(Locale.ROOT).replace('-', '_');
	}

}
