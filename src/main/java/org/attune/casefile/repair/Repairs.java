package org.attune.casefile.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.casefile.CaseFile;
import org.attune.casefile.NewId;
import org.attune.casefile.Person;
import org.attune.casefile.repair.Repair.Reply;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who asked to start over, and what was said to it, each under its author's key.
 */
@Component
public class Repairs {

	/** Between the word for a sentence and own words. */
	private static final String BREAK = "\n";

	private final JdbcClient jdbc;

	private final Clock clock;

	Repairs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps it; nobody else reads it yet. */
	public UUID add(CaseFile file, Person author, String start, String words) {
		UUID id = NewId.make();
		this.jdbc.sql("""
				insert into repair (repair_id, case_id, person_id, words, at)
				values (:id, :case, :person, :words, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("person", author.id().value())
			.param("words", author.safe().seal(start + BREAK + words, purpose(id)))
			.param("now", OffsetDateTime.now(this.clock))
			.update();
		return id;
	}

	/** Keeps what somebody says to it, in place of what they said before. */
	public void answer(Repair repair, Person person, Answer answer) {
		this.jdbc.sql("""
				insert into repair_answer (repair_id, person_id, answer, at) values (:id, :person, :answer, :now)
				on conflict (repair_id, person_id) do update set answer = excluded.answer, at = excluded.at,
					asked = repair_answer.asked + 1, delivered_at = null""")
			.param("id", repair.id())
			.param("person", person.id().value())
			.param("answer", person.safe().seal(answer.word(), purpose(repair.id())))
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** What the person offered and said is read by the others from now on. */
	public void deliver(CaseFile file, Person person) {
		this.jdbc.sql("""
				with said as (
					update repair_answer a set delivered_at = :now from repair r
					where r.repair_id = a.repair_id and r.case_id = :case and a.person_id = :person
						and a.delivered_at is null
				)
				update repair set delivered_at = :now
				where case_id = :case and person_id = :person and delivered_at is null""")
			.param("case", file.id().value())
			.param("person", person.id().value())
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** Its author takes it back; nothing of it is left. */
	public void takeBack(Repair repair) {
		this.jdbc.sql("delete from repair where repair_id = :id").param("id", repair.id()).update();
	}

	/** All that were offered in the case and not erased, the oldest first. */
	public List<Repair> of(CaseFile file) {
		List<Row> rows = this.jdbc.sql("select * from repair where case_id = :case order by at, repair_id")
			.param("case", file.id().value())
			.query((row, number) -> row(row))
			.list()
			.stream()
			.filter((row) -> file.person(row.by()).safe() != null)
			.toList();
		Map<UUID, List<Reply>> replies = rows.isEmpty() ? Map.of() : replies(file);
		return rows.stream().map((row) -> repair(file, row, replies.getOrDefault(row.id(), List.of()))).toList();
	}

	/** One of them. */
	public Optional<Repair> find(CaseFile file, UUID id) {
		return of(file).stream().filter((repair) -> repair.id().equals(id)).findFirst();
	}

	private Map<UUID, List<Reply>> replies(CaseFile file) {
		return this.jdbc.sql("""
				select a.* from repair_answer a join repair r using (repair_id) where r.case_id = :case
				order by a.at, a.person_id""")
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
		return Optional
			.of(new Reply(person.id(), answer, row.getInt("asked"), instant(row, "at"), instant(row, "delivered_at")));
	}

	private static Repair repair(CaseFile file, Row row, List<Reply> replies) {
		Safe safe = file.person(row.by()).safe();
		String[] parts = safe.open(row.words(), purpose(row.id())).split(BREAK, 2);
		return new Repair(row.id(), row.by(), row.at(), row.delivered(), parts[0], parts[1], replies);
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getObject("repair_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
				instant(row, "at"), instant(row, "delivered_at"), row.getBytes("words"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static String purpose(UUID id) {
		return "repair:" + id;
	}

	/** One that is still sealed. */
	private record Row(UUID id, PersonId by, Instant at, Instant delivered, byte[] words) {
	}

}
