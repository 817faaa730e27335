package org.attune.audit.checkpoint;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed, and with which keys, as it stands in the database. */
@Component
class CheckpointRows {

	/** One signs at a time. */
	private static final long LOCK = 6963;

	private final JdbcClient jdbc;

	private final Clock clock;

	CheckpointRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row) -> {
		});
	}

	Optional<Checkpoint> last() {
		return this.jdbc.sql("select size, root, note from checkpoint order by place desc limit 1")
			.query((row, number) -> new Checkpoint(row.getLong("size"), row.getBytes("root"), row.getString("note")))
			.optional();
	}

	void add(Checkpoint checkpoint) {
		this.jdbc.sql("insert into checkpoint (size, root, note, at) values (:size, :root, :note, :now)")
			.param("size", checkpoint.size())
			.param("root", checkpoint.root())
			.param("note", checkpoint.note())
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** Remembers a public key, for those who hold a checkpoint that it signed. */
	void know(String vkey) {
		this.jdbc.sql("insert into log_key (vkey, since) values (:vkey, :now) on conflict do nothing")
			.param("vkey", vkey)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** All public keys, the newest first. */
	List<String> keys() {
		return this.jdbc.sql("select vkey from log_key order by since desc, vkey").query(String.class).list();
	}

	/**
	 * Tells in the trail, for ever, that the database was restored from a backup, and
	 * what was given up by that; once. It belongs to no case.
	 */
	void noteRestore(Checkpoint lost, String root) {
		this.jdbc
			.sql("""
					insert into trail (case_id, at, process, element, kind, actor, role, data)
					select '00000000-0000-0000-0000-000000000000', :now, 'attune:1', 'log', 'restored', 'operator', 'system',
						jsonb_build_object('size', :size::bigint, 'root', :root::text)
					where pg_current_xact_id() is not null and not exists (select from trail
						where kind = 'restored' and data ->> 'size' = :size::text and data ->> 'root' = :root)""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("size", lost.size())
			.param("root", root)
			.update();
	}

}
