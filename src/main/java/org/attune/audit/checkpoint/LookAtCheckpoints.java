package org.attune.audit.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.attune.engine.Verb;
import org.attune.terms.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An auditor looks at what was signed until now. Nothing is signed by that. */
@Verb
public class LookAtCheckpoints {

	private final JdbcClient jdbc;

	LookAtCheckpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Some of them, the newest first; with null from the newest on. */
	public List<Signed> before(Long place, int limit) {
		return this.jdbc.sql("""
				select place, size, at, note from checkpoint where :before::bigint is null or place < :before
				order by place desc limit :limit""")
			.param("before", place)
			.param("limit", limit)
			.query(LookAtCheckpoints::signed)
			.list();
	}

	/** One of them; refused as not found where there is none. */
	public Signed one(long place) {
		return this.jdbc.sql("select place, size, at, note from checkpoint where place = :place")
			.param("place", place)
			.query(LookAtCheckpoints::signed)
			.optional()
			.orElseThrow(Refusal::notFound);
	}

	/** When the database was restored from a backup, the last time first. */
	public List<Restore> restores() {
		return this.jdbc.sql("""
				select t.at, (t.data ->> 'size')::bigint as size, t.data ->> 'root' as root, p.seq
				from trail t left join trail_place p using (trail_id)
				where t.kind = 'restored' order by t.trail_id desc""").query(LookAtCheckpoints::restore).list();
	}

	private static Restore restore(ResultSet row, int number) throws SQLException {
		return new Restore(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("size"),
				row.getString("root"), row.getObject("seq", Long.class));
	}

	private static Signed signed(ResultSet row, int number) throws SQLException {
		return new Signed(row.getLong("place"), row.getLong("size"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("note"));
	}

	/**
	 * The database was put back from a backup, and who runs it said so.
	 *
	 * @param size how many entries the checkpoint has that was given up by that
	 * @param root the root in it, in base 64
	 * @param entry the place of the entry that says so; null in the moment before it has
	 * one
	 */
	public record Restore(Instant at, long size, String root, Long entry) {
	}

	/**
	 * One of them.
	 *
	 * @param place its place among them
	 * @param size how many entries the log had
	 * @param note the signed text
	 */
	public record Signed(long place, long size, Instant at, String note) {
	}

}
