package org.attune.audit.export;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attune.audit.log.EntryRow;
import org.attune.audit.log.Log;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads entries with a cursor of the database: no more than a few thousand are in memory
 * at any time. It needs a transaction around it.
 */
@Component
class LogCursor {

	private static final int AT_ONCE = 2000;

	private static final String LOG = "(select p.seq, t.* from trail_place p join trail t using (trail_id))";

	private static final String CHOSEN = """
			(cast(:from as timestamptz) is null or t.at >= :from) and (cast(:to as timestamptz) is null or t.at < :to)
			and (cast(:process as text) is null or t.case_id in (
				select o.case_id from %s o where o.kind = 'opened' and o.element = :process
					and (cast(:version as text) is null or o.process = :version)))""".formatted(LOG);

	private static final String COLUMNS = "select t.* from " + LOG + " t ";

	private static final String BY_SEQ = COLUMNS + "where " + CHOSEN + " order by t.seq";

	/** Case by case, the one that was opened first comes first. */
	private static final String BY_CASE = COLUMNS
			+ "join (select case_id, min(seq) as first from %s a group by case_id) f using (case_id)".formatted(LOG)
			+ " where %s order by f.first, t.seq";

	private static final String WHOLE_CASES = "t.case_id in (select t.case_id from %s t where %s)".formatted(LOG,
			CHOSEN);

	private static final String KINDS = "select distinct t.process, t.element, t.kind from %s t where %s".formatted(LOG,
			CHOSEN);

	private final JdbcClient jdbc;

	private final EntryRow row;

	LogCursor(JdbcClient jdbc, EntryRow row) {
		this.jdbc = jdbc;
		this.row = row;
	}

	/** In the order of the log. */
	void bySeq(Selection selection, Sink sink) throws IOException {
		each(BY_SEQ, selection, sink);
	}

	/** Case by case. */
	void byCase(Selection selection, Sink sink) throws IOException {
		each(BY_CASE.formatted(CHOSEN), selection, sink);
	}

	/** Case by case, and of each that has a chosen entry all that is in the log. */
	void wholeCases(Selection selection, Sink sink) throws IOException {
		each(BY_CASE.formatted(WHOLE_CASES), selection, sink);
	}

	/** One for all chosen entries that tell of the same kind of thing at one place. */
	List<Entry> kinds(Selection selection) {
		return spec(KINDS, selection)
			.query((row, number) -> new Entry(0, Instant.EPOCH, null, row.getString("process"),
					row.getString("element"), row.getString("kind"), "", "", null, Map.of()))
			.list();
	}

	private void each(String sql, Selection selection, Sink sink) throws IOException {
		try (Stream<Log.Entry> entries = spec(sql, selection).withFetchSize(AT_ONCE).query(this.row).stream()) {
			for (Iterator<Log.Entry> next = entries.iterator(); next.hasNext();) {
				sink.take(Entry.of(next.next()));
			}
		}
	}

	private JdbcClient.StatementSpec spec(String sql, Selection selection) {
		Map<String, Object> params = new HashMap<>();
		params.put("from", at(selection.from()));
		params.put("to", at(selection.to()));
		params.put("process", selection.processId());
		params.put("version", selection.processVersion());
		return this.jdbc.sql(sql).params(params);
	}

	private static OffsetDateTime at(Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/** Takes entries one by one. */
	interface Sink {

		void take(Entry entry) throws IOException;

	}

}
