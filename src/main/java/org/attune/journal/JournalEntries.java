package org.attune.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.vault.Safe;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps entries, sealed under the key of their journal. */
@Component
class JournalEntries {

	private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	JournalEntries(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps the entry in place of what it said before; false if it is another's. */
	boolean write(UUID account, Safe safe, UUID entry, Map<String, Object> answers) {
		return this.jdbc.sql("""
				insert into journal_entry as e (entry_id, account_id, body, written_at, changed_at)
				values (:entry, :account, :body, :now, :now)
				on conflict (entry_id) do update set body = excluded.body, changed_at = excluded.changed_at
				where e.account_id = excluded.account_id""")
			.param("entry", entry)
			.param("account", account)
			.param("body", safe.seal(this.json.writeValueAsString(answers), purpose(entry)))
			.param("now", OffsetDateTime.now(this.clock))
			.update() > 0;
	}

	/**
	 * Some entries of the account, the newest first.
	 * @param after the last one that was seen; null to begin
	 */
	List<Entry> newest(UUID account, Safe safe, UUID after, int most) {
		return this.jdbc.sql("""
				select * from journal_entry where account_id = :account
				and (:after::uuid is null or (written_at, entry_id) < (select b.written_at, b.entry_id
					from journal_entry b where b.entry_id = :after::uuid and b.account_id = :account))
				order by written_at desc, entry_id desc limit :most""")
			.param("account", account)
			.param("after", after)
			.param("most", most)
			.query((row, place) -> entry(row, safe))
			.list();
	}

	/** The account's entry of that id. */
	Optional<Entry> find(UUID account, Safe safe, UUID entry) {
		return this.jdbc.sql("select * from journal_entry where entry_id = :entry and account_id = :account")
			.param("entry", entry)
			.param("account", account)
			.query((row, place) -> entry(row, safe))
			.optional();
	}

	/** Deletes the account's entry of that id; false if there is none. */
	boolean delete(UUID account, UUID entry) {
		return this.jdbc.sql("delete from journal_entry where entry_id = :entry and account_id = :account")
			.param("entry", entry)
			.param("account", account)
			.update() > 0;
	}

	private Entry entry(ResultSet row, Safe safe) throws SQLException {
		UUID id = row.getObject("entry_id", UUID.class);
		return new Entry(id, at(row, "written_at"), at(row, "changed_at"),
				this.json.readValue(safe.open(row.getBytes("body"), purpose(id)), ANSWERS));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static String purpose(UUID entry) {
		return "journal:" + entry;
	}

}
