package org.attune.audit.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.attune.terms.CaseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log: all of it from a place on, or what belongs to one case. */
@Component
public class Entries {

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	private static final String SELECT = "select p.seq, t.* from trail_place p join trail t using (trail_id) ";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Entries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** What belongs to a case, in order. */
	public List<Entry> of(CaseId caseId) {
		return this.jdbc.sql(SELECT + "where t.case_id = :case order by p.seq")
			.param("case", caseId.value())
			.query(this::entry)
			.list();
	}

	/** Some entries from a place on, in order. */
	public List<Entry> from(long seq, int limit) {
		return this.jdbc.sql(SELECT + "where p.seq >= :seq order by p.seq limit :limit")
			.param("seq", seq)
			.param("limit", limit)
			.query(this::entry)
			.list();
	}

	private Entry entry(ResultSet row, int number) throws SQLException {
		byte[] content = row.getBytes("content");
		return new Entry(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("case_id", UUID.class), row.getString("process"), row.getString("element"),
				row.getString("kind"), row.getString("actor"), row.getString("role"),
				(content != null) ? HexFormat.of().formatHex(content) : null,
				this.json.readValue(row.getString("data"), DATA));
	}

}
