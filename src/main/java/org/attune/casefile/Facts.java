package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads back what the trail says of a case. */
@Component
public class Facts {

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Facts(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** All of it, the oldest first. */
	public List<Fact> of(CaseFile file) {
		return this.jdbc.sql("select * from trail where case_id = :case order by trail_id")
			.param("case", file.id().value())
			.query(this::fact)
			.list();
	}

	private Fact fact(ResultSet row, int number) throws SQLException {
		String process = row.getString("process");
		return new Fact(Rows.instant(row, "at"), process.substring(0, process.indexOf(':')), row.getString("element"),
				row.getString("kind"), row.getString("actor"), this.json.readValue(row.getString("data"), DATA));
	}

	/**
	 * One fact.
	 *
	 * @param process the id of the process it happened in
	 * @param actor the pseudonym of who did it, or {@code process}
	 */
	public record Fact(Instant at, String process, String element, String kind, String actor,
			Map<String, Object> data) {

		/** The lines of decision tables that decided there, by table. */
		@SuppressWarnings("unchecked")
		public Map<String, List<String>> rules() {
			return (this.data.get("rules") instanceof Map<?, ?> rules) ? (Map<String, List<String>>) rules : Map.of();
		}

	}

}
