package org.attune.casefile.caseload;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks in cases for what should not wait unseen, with one question to the database. */
@Component
class Signs {

	/** A mail that is due for longer has found no way. */
	private static final Duration MAIL_TAKES = Duration.ofHours(1);

	/** The case of each text to be passed on; of who is held none is, just now. */
	static final String TEXTS = """
			select s.case_id from step s where s.waits and s.status = 'open'
				and not exists (select from alert a where a.person_id = s.person_id and a.settled_at is null)
			union all
			select s.case_id from repair_waiting s
			where not exists (select from alert a where a.person_id = s.person_id and a.settled_at is null)""";

	private static final String SELECT = """
			select b.case_id, (
				select count(*) from contribution c
				where c.case_id = b.case_id and c.taken_back_at is null and c.person_id <> p.person_id
					and (c.privacy in ('shared', 'counselor') or c.counselor_body is not null
						or c.privacy = 'sealed' and c.revealed_at is not null)
					and not exists (select from disclosure d
						where d.person_id = p.person_id and d.contribution_id = c.contribution_id)) as unread, (
				select coalesce(max(n), 0) from (
					select count(*) as n from task_run r where r.case_id = b.case_id and r.status <> 'cancelled'
					group by r.task, r.about having bool_or(r.status = 'open')) as asked) as rounds,
				(select count(*) from (%s) as text where text.case_id = b.case_id) as texts,
				exists (select from mail m where m.case_id = b.case_id and m.sent_at is null
					and (m.given_up_at is not null or m.due_at < :late)) as mail,
				exists (select from pager_note n where n.case_id = b.case_id and n.sent_at is null
					and n.attempts > 0) as pager
			from case_board b left join person p on p.case_id = b.case_id and p.account_id = b.counselor
			where b.case_id = any(:cases)""".formatted(TEXTS);

	private final JdbcClient jdbc;

	private final Clock clock;

	Signs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What there is to see, by case. */
	Map<UUID, Line.Signs> of(List<UUID> cases) {
		Map<UUID, Line.Signs> signs = new HashMap<>();
		this.jdbc.sql(SELECT)
			.param("cases", cases.toArray(UUID[]::new))
			.param("late", OffsetDateTime.now(this.clock).minus(MAIL_TAKES))
			.query((row) -> {
				signs.put(row.getObject("case_id", UUID.class), new Line.Signs(row.getInt("unread"),
						row.getInt("rounds"), row.getInt("texts"), row.getBoolean("mail"), row.getBoolean("pager")));
			});
		return signs;
	}

}
