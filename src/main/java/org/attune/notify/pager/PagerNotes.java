package org.attune.notify.pager;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the notes that are to go to the pager until they are there. */
@Component
class PagerNotes {

	/** The last try is half an hour after the first; by then others have been called. */
	private static final int MOST_TRIES = 8;

	private final JdbcClient jdbc;

	private final Clock clock;

	PagerNotes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(CaseId about) {
		this.jdbc.sql("insert into pager_note (case_id, noted_at, due_at) values (:case, :now, :now)")
			.param("case", about.value())
			.param("now", now())
			.update();
	}

	/** The oldest note that is due and that no other node sends right now. */
	Optional<Note> next() {
		return this.jdbc.sql("""
				select note_id, case_id from pager_note where sent_at is null and given_up_at is null and due_at <= :now
				order by due_at limit 1 for update skip locked""")
			.param("now", now())
			.query((row, number) -> new Note(row.getLong("note_id"), new CaseId(row.getObject("case_id", UUID.class))))
			.optional();
	}

	void sent(Note note) {
		this.jdbc.sql("update pager_note set sent_at = :now where note_id = :id")
			.param("now", now())
			.param("id", note.id())
			.update();
	}

	/**
	 * Tries a note that did not get there again: after 15 seconds, then twice as long
	 * each time, until it was tried often enough.
	 */
	void later(Note note, String address) {
		this.jdbc.sql("""
				update pager_note set attempts = attempts + 1, address = :address,
					due_at = :now + interval '15 seconds' * power(2, attempts),
					given_up_at = case when attempts + 1 >= :most then :now end
				where note_id = :id""")
			.param("address", address)
			.param("now", now())
			.param("most", MOST_TRIES)
			.param("id", note.id())
			.update();
	}

	/** Nobody has to hear of it any more; that it did not get there is still known. */
	void drop(Note note) {
		this.jdbc.sql("update pager_note set given_up_at = :now where note_id = :id")
			.param("now", now())
			.param("id", note.id())
			.update();
	}

	/** How many did not get to the address that holds now, and none after them did. */
	int unreached() {
		return this.jdbc.sql("""
				select count(*) from pager_note n join practice p on p.pager = n.address
				where n.sent_at is null and not exists (select from pager_note l where l.sent_at > n.noted_at)""")
			.query(Integer.class)
			.single();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	/** A note about a case. */
	record Note(long id, CaseId about) {
	}

}
