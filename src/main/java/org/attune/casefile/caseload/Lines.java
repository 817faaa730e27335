package org.attune.casefile.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes lines of what is found on the board: with the people's names, and the signs. */
@Component("linesOfCases")
class Lines {

	/** What a line needs to know, of {@code case_board b join case_file c}. */
	static final String COLUMNS = """
			select c.case_id, c.number, c.process, c.definition_id, c.status, b.stage, b.risk, b.waiting_for, b.since,
				b.due_at, coalesce(b.late_at, b.due_at) as late_at""";

	/** Where somebody may not be safe comes first; an index of the board knows it. */
	static final String RANK = "(case b.risk when 'red' then 0 when 'amber' then 1 else 2 end)";

	/**
	 * Whether it waits for its counselor, {@code person p}: a task, a text, or somebody
	 * who may not be safe.
	 */
	static final String WAITS = """
			(p.person_id = any(b.waiting_for) or b.risk is not null
				or exists (select from (%s) as text where text.case_id = b.case_id))""".formatted(Signs.TEXTS);

	private final Names names;

	private final Signs signs;

	Lines(Names names, Signs signs) {
		this.names = names;
		this.signs = signs;
	}

	List<Line> of(JdbcClient.StatementSpec statement) {
		List<Row> rows = statement.query(Lines::row).list();
		List<UUID> ids = rows.stream().map(Row::id).toList();
		Map<UUID, List<Names.Named>> people = this.names.of(ids);
		Map<UUID, Line.Signs> seen = this.signs.of(ids);
		return rows.stream()
			.map((row) -> row.line(people.getOrDefault(row.id(), List.of()),
					seen.getOrDefault(row.id(), Line.Signs.NONE)))
			.toList();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("case_id", UUID.class), row.getLong("number"), row.getString("process"),
				row.getString("definition_id"), row.getString("status"), row.getString("stage"), row.getString("risk"),
				Arrays.stream((UUID[]) row.getArray("waiting_for").getArray()).collect(Collectors.toSet()),
				row.getBoolean("mine"), instant(row, "since"), instant(row, "due_at"), instant(row, "late_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** A case without its people. */
	private record Row(UUID id, long number, String process, String definition, String status, String stage,
			String risk, Set<UUID> waited, boolean mine, Instant since, Instant due, Instant late) {

		Line line(List<Names.Named> people, Line.Signs signs) {
			return new Line(new CaseId(this.id), this.number, this.process, this.definition, this.status, this.stage,
					this.risk,
					people.stream()
						.map((one) -> new Line.Someone(one.id(), one.name(), this.waited.contains(one.id().value())))
						.toList(),
					this.mine, this.since, this.due, this.late, signs);
		}

	}

}
