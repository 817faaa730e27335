package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.attune.terms.PersonId;

/** How instants and lists travel to and from PostgreSQL. */
final class Rows {

	private Rows() {
	}

	static OffsetDateTime at(Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static List<PersonId> people(ResultSet row, String column) throws SQLException {
		return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(PersonId::new).toList();
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
