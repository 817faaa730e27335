package org.attune.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail in the order that was given to it for ever. */
@Component
public class Log {

	private static final String SELECT = "select p.seq, t.* from trail_place p join trail t using (trail_id) ";

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final EntryRow row;

	Log(JdbcClient jdbc, EntryRow row) {
		this.jdbc = jdbc;
		this.row = row;
	}

	/** How many entries have their place; the next one gets this number. */
	public long size() {
		return this.jdbc.sql("select coalesce(max(seq) + 1, 0) from trail_place").query(Long.class).single();
	}

	/** Entries from that place on. */
	public List<Entry> entries(long from, int limit) {
		return this.jdbc.sql(SELECT + "where p.seq >= :from order by p.seq limit :limit")
			.param("from", from)
			.param("limit", limit)
			.query(this.row)
			.list();
	}

	/** The hashes of entries, as they count in the tree, in hexadecimal digits. */
	public List<String> leaves(long from, int limit) {
		return this.jdbc.sql("select encode(leaf, 'hex') from trail_place where seq >= :from order by seq limit :limit")
			.param("from", from)
			.param("limit", limit)
			.query(String.class)
			.list();
	}

	/** All of one case that has its place by now. */
	public List<Entry> entriesOf(CaseId id) {
		return this.jdbc.sql(SELECT + "where t.case_id = :case order by p.seq")
			.param("case", id.value())
			.query(this.row)
			.list();
	}

	/** Hands over everything there is, one after the other; holds few at a time. */
	@Transactional(readOnly = true)
	public void stream(Consumer<Entry> each) {
		stream(0, size(), each);
	}

	/**
	 * Hands over the entries from one place until before another, one after the other;
	 * holds few at a time.
	 */
	@Transactional(readOnly = true)
	public void stream(long from, long until, Consumer<Entry> each) {
		this.jdbc.sql(SELECT + "where p.seq >= :from and p.seq < :until order by p.seq")
			.withFetchSize(AT_ONCE)
			.param("from", from)
			.param("until", until)
			.query((result) -> {
				each.accept(this.row.mapRow(result, 0));
			});
	}

	/**
	 * One fact in its place.
	 *
	 * @param seq the place, counted from 0
	 * @param caseId the case it belongs to
	 * @param process the process and its version, as {@code listening:3}
	 * @param element the id of the element of the process, or the process
	 * @param kind what happened there, such as {@code answered}
	 * @param actor the pseudonym of who did it, or {@code process}
	 * @param role the role in which it was done, or {@code system}
	 * @param content the SHA-256 of what was said, as it is kept (encrypted), in
	 * hexadecimal digits; or null
	 * @param data what else there is to tell, without names and words
	 */
	public record Entry(long seq, Instant at, UUID caseId, String process, String element, String kind, String actor,
			String role, String content, Map<String, Object> data) {
	}

}
