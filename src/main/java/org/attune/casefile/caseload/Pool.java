package org.attune.casefile.caseload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases that wait for a counselor, and those whose counselor is away. */
@Component("poolOfCases")
public class Pool {

	/** Also one that has ended, when somebody asks for help after that. */
	private static final String WAITING = """
			b.counselor is null and (c.status <> 'closed' or b.risk is not null) and (:all or exists (
				select from step s where s.case_id = b.case_id and s.status = 'open'
					and (s.person_id is null or s.waits))
				or b.risk is not null or c.shuttle_since is not null
				or exists (select from hand_over h where h.case_id = b.case_id and h.refused_at is not null)
				or exists (select from counselor_wanted w where w.case_id = b.case_id))""";

	private static final String FOR_ONE = Lines.COLUMNS + """
			, false as mine from case_board b join case_file c using (case_id)
			where\s""" + WAITING + """

				and (b.risk is not null or not exists (select from case_offer o where o.case_id = b.case_id
					and o.ended_at is null and o.account_id <> :counselor))
				and (b.risk is not null or not exists (select from hand_over h where h.case_id = b.case_id
					and h.to_account = :counselor and h.refused_at is not null))
				and (:case::uuid is null or b.case_id = :case)
				and (:after::uuid is null or (%1$s, b.since, b.case_id) > (
					select %1$s, b.since, b.case_id from case_board b where b.case_id = :after))
			order by %1$s, b.since, b.case_id limit :limit""".formatted(Lines.RANK);

	private static final String UNOFFERED = """
			select b.case_id from case_board b join case_file c using (case_id)
			where\s""" + WAITING + """

				and b.risk is null and (:rotates or exists (select from counselor_choice h where h.case_id = b.case_id))
				and not exists (select from case_offer o where o.case_id = b.case_id
					and (o.ended_at is null or o.account_id is null))
			order by %s, b.since, b.case_id limit :limit""".formatted(Lines.RANK);

	private final JdbcClient jdbc;

	private final Lines lines;

	Pool(JdbcClient jdbc, Lines lines) {
		this.jdbc = jdbc;
		this.lines = lines;
	}

	/**
	 * The open cases that no counselor has: first those in which somebody may not be
	 * safe, then who waits longest. Without those that somebody else is asked to take
	 * just now, and those whose people refused this one; nobody is kept from one in which
	 * somebody may not be safe.
	 * @param all whether also those that wait for none
	 */
	public List<Line> of(UUID counselor, boolean all, CaseId after, int limit) {
		return find(counselor, all, null, after, limit);
	}

	/** One of them; empty when it is none. */
	public Optional<Line> one(UUID counselor, boolean all, CaseId id) {
		return find(counselor, all, id, null, 1).stream().findFirst();
	}

	/**
	 * Those of them that nobody is asked to take, and not all are.
	 * @param rotates whether also those for which nobody is wished
	 */
	public List<CaseId> unoffered(boolean all, boolean rotates, int limit) {
		return this.jdbc.sql(UNOFFERED)
			.param("all", all)
			.param("rotates", rotates)
			.param("limit", limit)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

	private List<Line> find(UUID counselor, boolean all, CaseId only, CaseId after, int limit) {
		return this.lines.of(this.jdbc.sql(FOR_ONE)
			.param("counselor", counselor)
			.param("all", all)
			.param("case", id(only))
			.param("after", id(after))
			.param("limit", limit));
	}

	/**
	 * The open cases of counselors who are away, or do not look though others were called
	 * for them; but for that one's own.
	 */
	public List<Line> away(UUID counselor, CaseId only, Instant now, int limit) {
		return this.lines.of(this.jdbc.sql(Lines.COLUMNS + """
				, false as mine from case_board b join case_file c using (case_id)
				where (b.counselor = any(array(select a.account_id from absence a where a.until_at > :now))
						or exists (select from alert a where a.case_id = b.case_id and a.told > 0
							and a.acknowledged_at is null and (a.settled_at is null or a.again_since is not null)))
					and b.counselor <> :counselor and (c.status <> 'closed' or b.risk is not null)
					and (:case::uuid is null or b.case_id = :case)
				order by\s""" + Lines.RANK + ", b.since limit :limit")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("counselor", counselor)
			.param("case", id(only))
			.param("limit", limit));
	}

	private static UUID id(CaseId id) {
		return (id != null) ? id.value() : null;
	}

}
