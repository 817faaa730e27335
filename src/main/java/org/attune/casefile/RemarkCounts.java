package org.attune.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what people do with the coach's remarks, month by month (UTC), of nobody in
 * particular.
 */
@Component
public class RemarkCounts {

	private final JdbcClient jdbc;

	private final Clock clock;

	RemarkCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** These rules were shown. */
	public void shown(Collection<String> rules) {
		rules.forEach((rule) -> count(rule, 1, 0, 0));
	}

	/** Somebody began with the words that a rule offers. */
	public void taken(String rule) {
		count(rule, 0, 1, 0);
	}

	/** Somebody does not want to hear of a rule again. */
	public void dismissed(String rule) {
		count(rule, 0, 0, 1);
	}

	/** What was counted in all months, by rule. */
	public List<Line> all() {
		return this.jdbc.sql("""
				select rule, sum(shown) as shown, sum(taken) as taken, sum(dismissed) as dismissed
				from remark_count group by rule order by rule""")
			.query((row, number) -> new Line(row.getString("rule"), row.getLong("shown"), row.getLong("taken"),
					row.getLong("dismissed")))
			.list();
	}

	private void count(String rule, int shown, int taken, int dismissed) {
		this.jdbc.sql("""
				insert into remark_count as kept (rule, month, shown, taken, dismissed)
				values (:rule, :month, :shown, :taken, :dismissed)
				on conflict (rule, month) do update set shown = kept.shown + excluded.shown,
				taken = kept.taken + excluded.taken, dismissed = kept.dismissed + excluded.dismissed""")
			.param("rule", rule)
			.param("month", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).withDayOfMonth(1))
			.param("shown", shown)
			.param("taken", taken)
			.param("dismissed", dismissed)
			.update();
	}

	/** How often a rule was shown, its words taken up, and the rule dismissed. */
	public record Line(String rule, long shown, long taken, long dismissed) {
	}

}
