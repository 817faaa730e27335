package org.attune.notify;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who were in a case to its end that it has ended; never how. */
@Component
class Endings {

	private static final String WRITE = """
			with ended as (
				update case_file set end_told = true where case_id in (
					select case_id from case_file where status = 'closed' and not end_told
					order by closed_at limit 100 for no key update skip locked)
				returning case_id
			)
			insert into mail (kind, account_id, case_id, due_at)
			select :kind, p.account_id, p.case_id, :now
			from ended join person p using (case_id) join account a using (account_id)
			where p.left_at is null and (p.accepted_at is not null or p.role <> 'participant') and a.contact is not null""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Endings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Writes about every case that has ended since. */
	void tell() {
		this.jdbc.sql(WRITE).param("kind", Kind.CLOSED.word()).param("now", OffsetDateTime.now(this.clock)).update();
	}

}
