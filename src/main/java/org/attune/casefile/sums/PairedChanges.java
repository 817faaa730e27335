package org.attune.casefile.sums;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up how numbers changed from the start of a talk to a later day. People in one talk
 * depend on each other, so each talk counts once, by the mean of its people. What is
 * known of fewer than five talks is not told, and talks come in by five at a time: by
 * looking today and again tomorrow nobody finds out what one talk said.
 */
@Component
public class PairedChanges {

	private static final String SUMS = """
			with said as (
				select n.talk, p.account_id, n.item, n.moment, avg(n.number) as number
				from counted_number n join person p using (person_id)
				group by n.talk, p.account_id, n.item, n.moment
			), changed as (
				select a.talk, a.item, b.moment, avg(b.number - a.number) as change
				from said a join said b using (talk, account_id, item)
				where a.moment = 'start' and b.moment <> 'start' group by a.talk, a.item, b.moment
			), placed as (
				select c.process || ':' || c.version as process, item, moment, change,
					row_number() over same as place, count(*) over (partition by c.process, c.version, item, moment) as talks
				from changed join case_file c on c.case_id = changed.talk
				window same as (partition by c.process, c.version, item, moment order by c.opened_at, c.case_id)
			)
			select process, item, moment, count(*) as talks, round(avg(change), 1) as change from placed
			where place <= talks / :fewest * :fewest
			group by process, item, moment order by process, moment desc, item""";

	/** A group smaller than this is not shown. */
	private static final int FEWEST = 5;

	private final JdbcClient jdbc;

	PairedChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Each question by process and version, and by the day on which it was asked again.
	 */
	public List<PairedChange> all() {
		return this.jdbc.sql(SUMS)
			.param("fewest", FEWEST)
			.query((row, number) -> new PairedChange(row.getString("process"), row.getString("item"),
					row.getString("moment"), row.getLong("talks"), row.getDouble("change")))
			.list();
	}

	/**
	 * How the answers to a question changed.
	 *
	 * @param process the process of the talks, with its version
	 * @param item the key of the question's field
	 * @param moment {@code later}, three weeks after, or {@code last}, three months after
	 * @param talks how many talks it is about, a multiple of five
	 * @param change the mean over the talks, on a scale from 0 to 10
	 */
	public record PairedChange(String process, String item, String moment, long talks, double change) {
	}

}
