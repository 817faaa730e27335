package org.attune.casefile.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.repair.Repair.Reply;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what is said about starting over, and opens it again. All stands in the order in
 * which it came to the others: what waited is as new to them as what was said just then.
 */
@Component
class RepairRows {

	/** Between the word for a sentence and own words. */
	private static final String BREAK = "\n";

	private final JdbcClient jdbc;

	RepairRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static byte[] seal(Person author, UUID repair, String start, String words) {
		return author.safe().seal(start + BREAK + words, purpose(repair));
	}

	static byte[] seal(Person person, UUID repair, Answer answer) {
		return person.safe().seal(answer.word(), purpose(repair));
	}

	List<Repair> of(CaseFile file) {
		List<Row> rows = this.jdbc
			.sql("select * from repair where case_id = :case order by coalesce(delivered_at, at), repair_id")
			.param("case", file.id().value())
			.query((row, number) -> row(row))
			.list()
			.stream()
			.filter((row) -> file.person(row.by()).safe() != null)
			.toList();
		Map<UUID, List<Reply>> replies = rows.isEmpty() ? Map.of() : replies(file);
		return rows.stream().map((row) -> repair(file, row, replies.getOrDefault(row.id(), List.of()))).toList();
	}

	private Map<UUID, List<Reply>> replies(CaseFile file) {
		return this.jdbc.sql("""
				select a.* from repair_answer a join repair r using (repair_id) where r.case_id = :case
				order by coalesce(a.delivered_at, a.at), a.asked, a.reply_id""")
			.param("case", file.id().value())
			.query((row, number) -> Map.entry(row.getObject("repair_id", UUID.class), reply(file, row)))
			.list()
			.stream()
			.filter((each) -> each.getValue().isPresent())
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping((each) -> each.getValue().orElseThrow(), Collectors.toList())));
	}

	private static Optional<Reply> reply(CaseFile file, ResultSet row) throws SQLException {
		Person person = file.person(new PersonId(row.getObject("person_id", UUID.class)));
		if (person.safe() == null) {
			return Optional.empty();
		}
		Answer answer = Answer
			.of(person.safe().open(row.getBytes("answer"), purpose(row.getObject("repair_id", UUID.class))))
			.orElseThrow();
		return Optional.of(new Reply(row.getObject("reply_id", UUID.class), person.id(), answer, row.getInt("asked"),
				instant(row, "at"), instant(row, "delivered_at")));
	}

	private static Repair repair(CaseFile file, Row row, List<Reply> replies) {
		Safe safe = file.person(row.by()).safe();
		String[] parts = safe.open(row.words(), purpose(row.id())).split(BREAK, 2);
		return new Repair(row.id(), row.by(), row.at(), row.delivered(), row.returned(), parts[0], parts[1], replies);
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getObject("repair_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
				instant(row, "at"), instant(row, "delivered_at"), instant(row, "returned_at"), row.getBytes("words"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static String purpose(UUID id) {
		return "repair:" + id;
	}

	/** One that is still sealed. */
	private record Row(UUID id, PersonId by, Instant at, Instant delivered, Instant returned, byte[] words) {
	}

}
