package org.attune.casefile.sums;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.attune.casefile.CaseFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps numbers that their author lets the practice count in. They go when the author
 * takes back or erases what they were said in.
 */
@Component
public class CountedNumbers {

	/** From this day on, at the pace of the case, it is the last time of asking. */
	private static final Duration LAST = Duration.ofDays(90);

	private static final String ADD = """
			with recursive chain as (
				select case_id, follows from case_file where case_id = :case
				union
				select c.case_id, c.follows from case_file c join chain on c.case_id = chain.follows
			)
			insert into counted_number (contribution_id, item, number, person_id, talk, moment)
			select s.contribution_id, :item, :number, s.person_id,
				(select case_id from chain where follows is null),
				case when f.follows is null then 'start' when r.opened_at < :last then 'later' else 'last' end
			from contribution s join task_run r using (run_id) join case_file f on f.case_id = s.case_id
			where s.contribution_id = :contribution""";

	private final JdbcClient jdbc;

	CountedNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts in what was said in a contribution: numbers from 0 to 10, by their field.
	 */
	public void add(CaseFile file, UUID contribution, Map<String, Integer> numbers) {
		Instant last = file.head().openedAt().plus(file.head().pace().of(LAST));
		numbers.forEach((item, number) -> this.jdbc.sql(ADD)
			.param("case", file.id().value())
			.param("contribution", contribution)
			.param("item", item)
			.param("number", number)
			.param("last", last.atOffset(ZoneOffset.UTC))
			.update());
	}

}
