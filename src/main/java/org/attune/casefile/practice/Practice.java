package org.attune.casefile.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.casefile.practice.PracticeSettings.Alarm;
import org.attune.casefile.practice.PracticeSettings.Assigning;
import org.attune.casefile.practice.PracticeSettings.Load;
import org.attune.casefile.practice.PracticeSettings.Need;
import org.attune.casefile.practice.PracticeSettings.Opening;
import org.attune.casefile.practice.PracticeSettings.Turns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps how the practice works. Whoever asks is told what holds now, on every node; one
 * row is cheap to read.
 */
@Component
public class Practice {

	private final JdbcClient jdbc;

	Practice(JdbcClient jdbc, FirstSettings first) {
		this.jdbc = jdbc;
		this.jdbc.sql("insert into practice (counselor) values (:counselor) on conflict do nothing")
			.param("counselor", word(first.counselor()))
			.update();
	}

	/** How it works now. */
	public PracticeSettings settings() {
		return this.jdbc.sql("select * from practice").query(Practice::read).single();
	}

	/** From now on it works like that. */
	public void change(PracticeSettings settings) {
		this.jdbc.sql("""
				update practice set counselor = :counselor, opening = :opening, days = :days, day_begins = :from,
					day_ends = :until, zone = :zone, most_cases = :cases, most_red = :red, pager = :pager,
					minutes_on_duty = :onDuty, minutes_off_duty = :offDuty, minutes_to_colleagues = :colleagues,
					minutes_to_supervisors = :supervisors, assigning = :assigning, hours_to_take = :hours""")
			.param("assigning", word(settings.turns().assigning()))
			.param("hours", settings.turns().hours())
			.param("counselor", word(settings.counselor()))
			.param("opening", word(settings.opening()))
			.param("days", settings.hours().days().stream().map((day) -> (short) day.getValue()).toArray(Short[]::new))
			.param("from", settings.hours().from())
			.param("until", settings.hours().until())
			.param("zone", settings.hours().zone().getId())
			.param("cases", settings.load().cases())
			.param("red", settings.load().red())
			.params(minutes(settings.alarm()))
			.update();
	}

	private static Map<String, Object> minutes(Alarm alarm) {
		Map<String, Object> minutes = new HashMap<>();
		minutes.put("pager", alarm.pager());
		minutes.put("onDuty", alarm.onDuty());
		minutes.put("offDuty", alarm.offDuty());
		minutes.put("colleagues", alarm.colleagues());
		minutes.put("supervisors", alarm.supervisors());
		return minutes;
	}

	private static PracticeSettings read(ResultSet row, int number) throws SQLException {
		return new PracticeSettings(Need.valueOf(name(row, "counselor")), Opening.valueOf(name(row, "opening")),
				hours(row), new Load(row.getInt("most_cases"), row.getInt("most_red")),
				new Alarm(row.getString("pager"), row.getInt("minutes_on_duty"), row.getInt("minutes_off_duty"),
						row.getInt("minutes_to_colleagues"), row.getInt("minutes_to_supervisors")),
				new Turns(Assigning.valueOf(name(row, "assigning")), row.getInt("hours_to_take")));
	}

	private static StaffedHours hours(ResultSet row) throws SQLException {
		return new StaffedHours(
				Arrays.stream((Short[]) row.getArray("days").getArray())
					.map((day) -> DayOfWeek.of(day))
					.collect(Collectors.toSet()),
				row.getObject("day_begins", LocalTime.class), row.getObject("day_ends", LocalTime.class),
				ZoneId.of(row.getString("zone")));
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String name(ResultSet row, String column) throws SQLException {
		return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
	}

}
