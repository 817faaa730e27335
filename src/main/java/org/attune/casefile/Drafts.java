package org.attune.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed and not sent, sealed under its author's key; nobody else reads it.
 */
@Component
public class Drafts {

	private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps the answers of an open step in place of an older draft; does nothing once the
	 * step is done.
	 */
	public void save(UUID step, Person author, Map<String, Object> answers) {
		this.jdbc.sql("""
				insert into draft (step_id, body, saved_at) select step_id, :body, :now from step
				where step_id = :step and status = 'open' for update
				on conflict (step_id) do update set body = excluded.body, saved_at = excluded.saved_at""")
			.param("step", step)
			.param("body", author.safe().seal(this.json.writeValueAsString(answers), purpose(step)))
			.param("now", Rows.at(this.clock.instant()))
			.update();
	}

	/** Lets nobody else change the draft of this step for the rest of the transaction. */
	public void lock(OpenStep step) {
		this.jdbc.sql("select 1 from step where step_id = :step for update")
			.param("step", step.id())
			.query(Integer.class)
			.optional();
	}

	/** The draft of a step, by field; empty when there is none. */
	public Map<String, Object> read(OpenStep step, Person author) {
		if (step.draft() == null) {
			return Map.of();
		}
		return this.json.readValue(author.safe().open(step.draft(), purpose(step.id())), ANSWERS);
	}

	private static String purpose(UUID step) {
		return "draft:" + step;
	}

}
