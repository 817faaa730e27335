package org.attune.casefile.repair;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Person;
import org.attune.casefile.news.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who asked to start over, and what was said to it, each under its author's key.
 */
@Component
public class Repairs {

	private final JdbcClient jdbc;

	private final RepairRows rows;

	private final Clock clock;

	Repairs(JdbcClient jdbc, RepairRows rows, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.clock = clock;
	}

	/** Keeps it; nobody else reads it yet. Its id tells nobody when it was written. */
	public UUID add(CaseFile file, Person author, String start, String words) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into repair (repair_id, case_id, person_id, words, at)
				values (:id, :case, :person, :words, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("person", author.id().value())
			.param("words", RepairRows.seal(author, id, start, words))
			.param("now", OffsetDateTime.now(this.clock))
			.update();
		return id;
	}

	/** Keeps what somebody says to it; nobody else reads it yet. */
	public UUID answer(Repair repair, Person person, Answer answer) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into repair_answer (reply_id, repair_id, person_id, answer, asked, at)
				values (:id, :repair, :person, :answer, :asked, :now)""")
			.param("id", id)
			.param("repair", repair.id())
			.param("person", person.id().value())
			.param("answer", RepairRows.seal(person, repair.id(), answer))
			.param("asked", repair.reply(person).map(Repair.Reply::asked).orElse(0) + 1)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
		return id;
	}

	/** These are read by the others from now on, as if they were said just now. */
	public void deliver(List<UUID> sayings) {
		this.jdbc.sql("""
				with said as (
					update repair_answer set delivered_at = :now where reply_id = any(:ids) and delivered_at is null
				)
				update repair set delivered_at = :now where repair_id = any(:ids) and delivered_at is null""")
			.param("ids", sayings.toArray(UUID[]::new))
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** Its author is asked for another one: to ask in another way, or to answer anew. */
	public void sendBack(CaseFile file, Saying saying) {
		this.jdbc.sql("""
				with said as (delete from repair_answer where reply_id = :id)
				update repair set returned_at = :now where repair_id = :id""")
			.param("id", saying.id())
			.param("now", OffsetDateTime.now(this.clock))
			.update();
		file.progress().changed(Change.STEP, saying.by());
	}

	/** Its author takes it back; nothing of it is left. */
	public void takeBack(Repair repair) {
		this.jdbc.sql("delete from repair where repair_id = :id").param("id", repair.id()).update();
	}

	/** All that were offered in the case and not erased, the oldest first. */
	public List<Repair> of(CaseFile file) {
		return this.rows.of(file);
	}

	/** One of them. */
	public Optional<Repair> find(CaseFile file, UUID id) {
		return of(file).stream().filter((repair) -> repair.id().equals(id)).findFirst();
	}

	/** One thing that somebody who is still there said. */
	public Optional<Saying> saying(CaseFile file, UUID id) {
		return sayings(file).filter((saying) -> saying.id().equals(id)).findFirst();
	}

	/** What a counselor has to look at before the others read it, the oldest first. */
	public List<Saying> waiting(CaseFile file) {
		return sayings(file).filter(Saying::waits).toList();
	}

	private Stream<Saying> sayings(CaseFile file) {
		return of(file).stream().flatMap(Repair::sayings).filter((saying) -> file.person(saying.by()).present());
	}

}
