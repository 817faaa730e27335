package org.attune.casefile.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a counselor, the most urgent first, and those nobody has. */
@Component
public class Caseload {

	private static final String COLUMNS = """
			select c.case_id, c.number, c.process, c.definition_id, c.status, b.stage, b.risk, b.waiting_for, b.since,
				b.due_at""";

	private static final String MINE = "with mine as not materialized (" + COLUMNS + """
			, p.person_id = any(b.waiting_for) as mine, (
				case b.risk when 'red' then 0 when 'amber' then 1 else 2 end, p.person_id <> all(b.waiting_for),
				coalesce(b.due_at, 'infinity'), b.case_id) as place
			from case_board b join case_file c using (case_id)
				join person p on p.case_id = b.case_id and p.account_id = b.counselor
			where b.counselor = :counselor)
			select * from mine where (place > (select place from mine where case_id = :after) or :after::uuid is null)
				and (status = :status or :status::text is null and (status <> 'closed' or risk is not null))
				and (stage = :stage or :stage::text is null)
				and (mine = :mine or :mine::boolean is null)
				and (risk = :risk or :risk::text is null)
			order by place limit :limit""";

	private static final String POOL = COLUMNS + """
			, false as mine from case_board b join case_file c using (case_id)
			where b.counselor is null and (c.status <> 'closed' or b.risk is not null) and (:all or exists (
				select from step s where s.case_id = b.case_id and s.status = 'open' and s.person_id is null)
				or b.risk is not null or c.shuttle_since is not null
				or exists (select from hand_over h where h.case_id = b.case_id and h.refused_at is not null)
				or exists (select from counselor_wanted w where w.case_id = b.case_id))
				and (:case::uuid is null or b.case_id = :case)
				and (:after::uuid is null or (b.since, b.case_id) > (
					select o.since, o.case_id from case_board o where o.case_id = :after))
			order by b.since, b.case_id limit :limit""";

	private final JdbcClient jdbc;

	private final Names names;

	private final Signs signs;

	Caseload(JdbcClient jdbc, Names names, Signs signs) {
		this.jdbc = jdbc;
		this.names = names;
		this.signs = signs;
	}

	/**
	 * The counselor's cases: by risk, then what waits for the counselor, then what is due
	 * first; {@code after} is the last one of the page before, or null.
	 */
	public List<Line> of(UUID counselor, Filter filter, CaseId after, int limit) {
		return lines(this.jdbc.sql(MINE)
			.param("counselor", counselor)
			.param("status", filter.status())
			.param("stage", filter.stage())
			.param("mine", filter.mine())
			.param("risk", filter.risk())
			.param("after", id(after))
			.param("limit", limit));
	}

	/**
	 * The counselor's cases that have this number, or somebody of this name in them, the
	 * newest first, also those that are closed.
	 * @param number a number, or null
	 * @param name what stands for a name, or null
	 */
	public List<Line> found(UUID counselor, Long number, byte[] name, int limit) {
		return lines(this.jdbc.sql(COLUMNS + """
				, p.person_id = any(b.waiting_for) as mine from case_board b join case_file c using (case_id)
				join person p on p.case_id = b.case_id and p.account_id = b.counselor
				where b.counselor = :counselor and (c.number = :number
					or b.case_id in (select n.case_id from person_name n where n.name_index = :name))
				order by c.number desc limit :limit""")
			.param("counselor", counselor)
			.param("number", number)
			.param("name", name)
			.param("limit", limit));
	}

	/**
	 * The open cases that no counselor has, who waits longest first.
	 * @param all whether also those that wait for none
	 */
	public List<Line> pool(boolean all, CaseId after, int limit) {
		return pool(all, null, after, limit);
	}

	/** The open cases of counselors who are away, but for that one's own. */
	public List<Line> away(UUID counselor, CaseId only, Instant now, int limit) {
		return lines(this.jdbc.sql(COLUMNS + """
				, false as mine from case_board b join case_file c using (case_id)
				where b.counselor = any(array(select a.account_id from absence a where a.until_at > :now))
					and b.counselor <> :counselor and (c.status <> 'closed' or b.risk is not null)
					and (:case::uuid is null or b.case_id = :case)
				order by case b.risk when 'red' then 0 when 'amber' then 1 else 2 end, b.since limit :limit""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("counselor", counselor)
			.param("case", id(only))
			.param("limit", limit));
	}

	/** One case, whoever has it; as it stands on boards. */
	public Line line(CaseId id) {
		return lines(this.jdbc.sql(COLUMNS + """
				, false as mine from case_board b join case_file c using (case_id) where b.case_id = :case""")
			.param("case", id(id))).get(0);
	}

	/** One of them; empty when it is none. */
	public Optional<Line> inPool(boolean all, CaseId id) {
		return pool(all, id, null, 1).stream().findFirst();
	}

	private List<Line> pool(boolean all, CaseId only, CaseId after, int limit) {
		return lines(this.jdbc.sql(POOL)
			.param("all", all)
			.param("case", id(only))
			.param("after", id(after))
			.param("limit", limit));
	}

	private List<Line> lines(JdbcClient.StatementSpec statement) {
		List<Row> rows = statement.query(Caseload::row).list();
		List<UUID> ids = rows.stream().map(Row::id).toList();
		Map<UUID, List<Names.Named>> people = this.names.of(ids);
		Map<UUID, Line.Signs> seen = this.signs.of(ids);
		return rows.stream()
			.map((row) -> row.line(people.getOrDefault(row.id(), List.of()),
					seen.getOrDefault(row.id(), Line.Signs.NONE)))
			.toList();
	}

	private static UUID id(CaseId id) {
		return (id != null) ? id.value() : null;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("case_id", UUID.class), row.getLong("number"), row.getString("process"),
				row.getString("definition_id"), row.getString("status"), row.getString("stage"), row.getString("risk"),
				Arrays.stream((UUID[]) row.getArray("waiting_for").getArray()).collect(Collectors.toSet()),
				row.getBoolean("mine"), instant(row, "since"), instant(row, "due_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** A case without its people. */
	private record Row(UUID id, long number, String process, String definition, String status, String stage,
			String risk, Set<UUID> waited, boolean mine, Instant since, Instant due) {

		Line line(List<Names.Named> people, Line.Signs signs) {
			return new Line(new CaseId(this.id), this.number, this.process, this.definition, this.status, this.stage,
					this.risk,
					people.stream()
						.map((one) -> new Line.Someone(one.id(), one.name(), this.waited.contains(one.id().value())))
						.toList(),
					this.mine, this.since, this.due, signs);
		}

	}

}
