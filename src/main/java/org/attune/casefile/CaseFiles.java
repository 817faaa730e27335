package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.PersonId;
import org.attune.terms.Refusal;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases: to read, or to change, one transaction at a time. */
@Component
public class CaseFiles {

	private static final String SELECT = """
			select c.*, p.person_id, p.account_id, p.ordinal, p.role, p.pseudonym, p.name, p.accepted_at, p.left_at, p.ways,
				k.wrapped, i.accept, i.decline, i.invited_at, i.expires_at, i.late, b.pause_id, b.person_id as paused_by, b.timers, b.asked_at,
				b.until_at, exists (select from alert a where a.person_id = p.person_id and a.settled_at is null) as held
			from case_file c join person p using (case_id) left join vault.person_key k on k.owner = p.person_id
				left join invitation i on i.person_id = p.person_id
				left join pause b on b.case_id = c.case_id and b.ended_at is null
			where c.case_id = :case order by p.ordinal""";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Desk desk;

	private final Clock clock;

	CaseFiles(JdbcClient jdbc, Vault vault, Desk desk, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.desk = desk;
		this.clock = clock;
	}

	/** The case as it stands, without a lock. */
	public CaseFile read(CaseId id) {
		return this.jdbc.sql(SELECT).param("case", id.value()).query(this::readAll).orElseThrow(Refusal::notFound);
	}

	/**
	 * Takes the case in hand for the rest of this transaction: others who want to change
	 * it wait. Taking it twice is taking it once.
	 */
	public CaseFile take(CaseId id) {
		return this.desk.inHand(id).orElseGet(() -> {
			lock(id);
			return this.desk.lay(read(id));
		});
	}

	/** The case of the number that somebody typed; empty if there is none. */
	public Optional<CaseId> numbered(String typed) {
		return Optional.of(Objects.toString(typed, "").strip())
			.filter((text) -> text.matches("\\d{1,18}"))
			.flatMap((text) -> this.jdbc.sql("select case_id from case_file where number = :number")
				.param("number", Long.valueOf(text))
				.query(UUID.class)
				.optional())
			.map(CaseId::new);
	}

	/** The number by which people speak of the case. */
	public long number(CaseFile file) {
		return this.jdbc.sql("select number from case_file where case_id = :case")
			.param("case", file.id().value())
			.query(Long.class)
			.single();
	}

	/** The case that this transaction has in hand. */
	public CaseFile inHand() {
		return this.desk.inHand();
	}

	/** Marks that a person has left; they are not asked any more. */
	public void leave(CaseFile file, Person person) {
		Instant now = this.clock.instant();
		file.replace(person.leaving(now));
		this.jdbc.sql("update person set left_at = :now where person_id = :person")
			.param("now", Rows.at(now))
			.param("person", person.id().value())
			.update();
	}

	/** From now on a counselor looks at what a person answers, or does no more. */
	public void hold(CaseFile file, PersonId person, boolean held) {
		file.replace(file.person(person).holding(held));
	}

	/**
	 * From now on every text goes through the counselor, or does no more; everybody hears
	 * of it.
	 */
	public void shuttle(CaseFile file, boolean shuttle) {
		Instant since = shuttle ? this.clock.instant() : null;
		file.shuttle(since);
		this.jdbc.sql("update case_file set shuttle_since = :since where case_id = :case")
			.param("since", Rows.at(since))
			.param("case", file.id().value())
			.update();
		file.people().forEach((person) -> file.progress().changed(Change.STEP, person.id()));
	}

	/**
	 * A statement of its own: one that waited for the lock would still see the people as
	 * they were before.
	 */
	private void lock(CaseId id) {
		this.jdbc.sql("select 1 from case_file where case_id = :case for update")
			.param("case", id.value())
			.query(Integer.class)
			.optional();
	}

	private Optional<CaseFile> readAll(ResultSet row) throws SQLException {
		if (!row.next()) {
			return Optional.empty();
		}
		CaseHead head = head(row);
		CaseStatus status = CaseStatus.of(row.getString("status"));
		String outcome = row.getString("outcome");
		Pause pause = Pause.read(row);
		Instant shuttle = Rows.instant(row, "shuttle_since");
		List<Person> people = new ArrayList<>();
		do {
			people.add(person(row));
		}
		while (row.next());
		boolean rested = status == CaseStatus.PAUSED && (pause == null || !pause.until().isAfter(this.clock.instant()));
		return Optional
			.of(new CaseFile(head, rested ? CaseStatus.by(people) : status, outcome, pause, people, shuttle));
	}

	private static CaseHead head(ResultSet row) throws SQLException {
		long expires = row.getLong("expires_after_seconds");
		UUID follows = row.getObject("follows", UUID.class);
		return new CaseHead(new CaseId(row.getObject("case_id", UUID.class)), row.getString("process"),
				row.getInt("version"), row.getString("definition_id"), row.getString("root_instance"),
				row.getString("relationship"), row.getString("language"), Pace.of(row.getString("pace")),
				row.getBytes("topic"), Rows.instant(row, "opened_at"),
				(expires != 0) ? Duration.ofSeconds(expires) : null, (follows != null) ? new CaseId(follows) : null,
				row.getObject("look_back_on", LocalDate.class));
	}

	private Person person(ResultSet row) throws SQLException {
		UUID id = row.getObject("person_id", UUID.class);
		byte[] wrapped = row.getBytes("wrapped");
		return new Person(new PersonId(id), row.getObject("account_id", UUID.class), row.getInt("ordinal"),
				row.getString("role"), row.getString("pseudonym"), row.getBytes("name"),
				(wrapped != null) ? this.vault.unwrap(id, wrapped) : null, invitation(row),
				Rows.instant(row, "accepted_at"), Rows.instant(row, "left_at"), row.getBoolean("held"),
				row.getBytes("ways"));
	}

	private static Invitation invitation(ResultSet row) throws SQLException {
		Instant invited = Rows.instant(row, "invited_at");
		return (invited != null) ? new Invitation(Rows.texts(row, "accept"), Rows.texts(row, "decline"), invited,
				Rows.instant(row, "expires_at"), row.getBoolean("late")) : null;
	}

}
