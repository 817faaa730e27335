package org.attune.identity.staff;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.attune.vault.BlindIndex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts tries that were not right. The first five may follow each other; after them
 * whoever tries has to wait, a minute at first, then twice as long each time, 15 minutes
 * at most. A day without any forgets them.
 */
@Component
class Tries {

	private static final int FREE = 5;

	private static final int LONGEST = 15;

	private final JdbcClient jdbc;

	private final BlindIndex index;

	private final Clock clock;

	Tries(JdbcClient jdbc, BlindIndex index, Clock clock) {
		this.jdbc = jdbc;
		this.index = index;
		this.clock = clock;
	}

	/**
	 * Counts a try before it is known whether it is right, so that many at once gain
	 * nothing.
	 * @param what is tried, by whom, such as {@code code <account>}
	 * @return false if it is too soon: then it does not count, whatever it is
	 */
	boolean begin(String what) {
		return this.jdbc.sql("""
				insert into wrong_try as t (try_key, failures, next_at) values (:key, 1, :now)
				on conflict (try_key) do update set
					failures = case when t.next_at < :day then 1 else t.failures + 1 end,
					next_at = :now::timestamptz + interval '1 minute' * case
						when t.next_at < :day or t.failures + 1 < :free then 0
						else least(power(2, least(t.failures + 1 - :free, 10)), :longest) end
				where t.next_at <= :now""")
			.param("key", this.index.of(what))
			.param("now", now())
			.param("day", now().minusDays(1))
			.param("free", FREE)
			.param("longest", LONGEST)
			.update() == 1;
	}

	/** It was right: the wrong ones before it are forgotten, and all old ones. */
	void end(String what) {
		this.jdbc.sql("delete from wrong_try where try_key = :key or next_at < :day")
			.param("key", this.index.of(what))
			.param("day", now().minusDays(1))
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
