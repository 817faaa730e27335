package org.attune.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** How a row of the trail is read, with its place. */
@Component
public class EntryRow implements RowMapper<Log.Entry> {

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	private final JsonMapper json;

	EntryRow(JsonMapper json) {
		this.json = json;
	}

	@Override
	public Log.Entry mapRow(ResultSet row, int number) throws SQLException {
		return read(row, row.getLong("seq"));
	}

	/** The row as the entry of that place. */
	Log.Entry read(ResultSet row, long seq) throws SQLException {
		byte[] content = row.getBytes("content");
		return new Log.Entry(seq, row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("case_id", UUID.class), row.getString("process"), row.getString("element"),
				row.getString("kind"), row.getString("actor"), row.getString("role"),
				(content != null) ? HexFormat.of().formatHex(content) : null,
				this.json.readValue(row.getString("data"), DATA));
	}

}
