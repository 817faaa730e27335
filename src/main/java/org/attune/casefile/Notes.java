package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what counselors note for themselves, apart from what is said in the case. Each
 * note has a key of its own, and is about one person or the whole: who asks for what is
 * kept of them is never shown another one's.
 */
@Component
public class Notes {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	Notes(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** Adds a note; about nobody in particular where {@code about} is null. */
	public UUID add(CaseFile file, Person author, PersonId about, String text) {
		UUID id = NewId.make();
		this.jdbc.sql("""
				insert into counselor_note (note_id, case_id, author, about, body, at)
				values (:id, :case, :author, :about, :body, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("author", author.id().value())
			.param("about", (about != null) ? about.value() : null)
			.param("body", this.vault.create(id).seal(text, purpose(id)))
			.param("now", Rows.at(this.clock.instant()))
			.update();
		return id;
	}

	/** All notes of a case, the newest first. */
	public List<Note> of(CaseFile file) {
		return this.jdbc.sql("""
				select n.*, k.wrapped from counselor_note n left join vault.person_key k on k.owner = n.note_id
				where n.case_id = :case order by n.place desc""")
			.param("case", file.id().value())
			.query((row, number) -> note(file, row))
			.list();
	}

	private Note note(CaseFile file, ResultSet row) throws SQLException {
		UUID id = row.getObject("note_id", UUID.class);
		UUID about = row.getObject("about", UUID.class);
		byte[] wrapped = row.getBytes("wrapped");
		return new Note(id, file.person(new PersonId(row.getObject("author", UUID.class))).name(),
				(about != null) ? file.person(new PersonId(about)).name() : null,
				(wrapped != null) ? this.vault.unwrap(id, wrapped).open(row.getBytes("body"), purpose(id)) : "",
				Rows.instant(row, "at"));
	}

	private static String purpose(UUID id) {
		return "counselor-note:" + id;
	}

	/**
	 * A note, signed by who wrote it.
	 *
	 * @param about the name of whom it is about; null for the whole case
	 * @param text empty when its key was forgotten
	 */
	public record Note(UUID id, String author, String about, String text, Instant at) {
	}

}
