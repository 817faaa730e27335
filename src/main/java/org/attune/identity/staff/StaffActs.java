package org.attune.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What members of staff did to the practice and to each other: one row an act, in its
 * transaction, never changed.
 */
@Component
public class StaffActs {

	private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	StaffActs(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Notes what somebody did.
	 * @param actor their account; null for the program itself
	 * @param about whom it was done to, or null
	 * @param data more of it, without names and secrets
	 */
	public void note(UUID actor, String kind, UUID about, Map<String, Object> data) {
		this.jdbc.sql("""
				insert into staff_act (at, actor, kind, about, data)
				values (:at, :actor, :kind, :about, :data::jsonb)""")
			.param("at", OffsetDateTime.now(this.clock))
			.param("actor", actor)
			.param("kind", kind)
			.param("about", about)
			.param("data", this.json.writeValueAsString(data))
			.update();
	}

	/**
	 * Some of them, the newest first.
	 * @param before only those before that one; null for the newest
	 */
	public List<StaffAct> read(Long before, int limit) {
		return this.jdbc.sql("""
				select * from staff_act where act_id < :before or :before::bigint is null
				order by act_id desc limit :limit""")
			.param("before", before)
			.param("limit", limit)
			.query(this::act)
			.list();
	}

	private StaffAct act(ResultSet row, int number) throws SQLException {
		return new StaffAct(row.getLong("act_id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("actor", UUID.class), row.getString("kind"), row.getObject("about", UUID.class),
				this.json.readValue(row.getString("data"), DATA));
	}

	/**
	 * One of them.
	 *
	 * @param actor the account of who did it, or null for the program
	 * @param kind a word whose text stands under {@code staff.act.<kind>}
	 */
	public record StaffAct(long id, Instant at, UUID actor, String kind, UUID about, Map<String, Object> data) {
	}

}
