package org.attune.casefile.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.NewId;
import org.attune.casefile.Person;
import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who is to come into cases, or to go, while their people are asked about it. */
@Component
public class PeopleChanges {

	private static final Duration LASTS = Duration.ofDays(14);

	private static final String NAME = "people-change name";

	private static final String CONTACT = "people-change contact";

	private final JdbcClient jdbc;

	private final Clock clock;

	PeopleChanges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A counselor asks if somebody may come, by their name and mail address. */
	public void askToAdd(CaseFile file, Person counselor, String name, String contact) {
		Safe safe = counselor.safe();
		insert(file, counselor, null, safe.seal(name, NAME), safe.seal(contact, CONTACT));
	}

	/** A counselor asks if somebody may go. */
	public void askToRemove(CaseFile file, Person counselor, PersonId person) {
		insert(file, counselor, person.value(), null, null);
	}

	private void insert(CaseFile file, Person counselor, UUID person, byte[] name, byte[] contact) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql("""
				insert into people_change (change_id, case_id, asked_by, person_id, name, contact, asked_at, until_at)
				values (:id, :case, :by, :person, :name, :contact, :now, :until)""")
			.param("id", NewId.make())
			.param("case", file.id().value())
			.param("by", counselor.id().value())
			.param("person", person)
			.param("name", name)
			.param("contact", contact)
			.param("now", now)
			.param("until", now.plus(LASTS))
			.update();
	}

	/** What the people of the case are asked about now; empty for nothing. */
	public Optional<PeopleChange> open(CaseFile file) {
		return this.jdbc.sql("select * from people_change where case_id = :case and ended_at is null")
			.param("case", file.id().value())
			.query((row, number) -> read(file, row))
			.optional();
	}

	private static PeopleChange read(CaseFile file, ResultSet row) throws SQLException {
		UUID id = row.getObject("change_id", UUID.class);
		UUID person = row.getObject("person_id", UUID.class);
		Safe safe = file.person(new PersonId(row.getObject("asked_by", UUID.class))).safe();
		OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
		if (person != null) {
			return new PeopleChange(id, new PersonId(person), file.person(new PersonId(person)).name(), null,
					until.toInstant());
		}
		return new PeopleChange(id, null, safe.open(row.getBytes("name"), NAME),
				safe.open(row.getBytes("contact"), CONTACT), until.toInstant());
	}

	/** It is over. What was needed for it alone is gone. */
	public void end(PeopleChange change, boolean agreed) {
		this.jdbc.sql("""
				with said as (delete from people_consent where change_id = :change)
				update people_change set ended_at = :now, agreed = :agreed, name = null, contact = null
				where change_id = :change""")
			.param("change", change.id())
			.param("agreed", agreed)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** Whether everybody said yes to this person's going. */
	public boolean wentByConsent(Person person) {
		return this.jdbc.sql("select exists (select from people_change where person_id = :person and agreed)")
			.param("person", person.id().value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * The cases where everybody who is there has said something, because others left, or
	 * where time is over, or who was to go has gone; the longest asked first.
	 */
	public List<CaseId> due(int most) {
		return this.jdbc
			.sql("""
					select h.case_id from people_change h join case_file c using (case_id)
					where h.ended_at is null and c.status in ('inviting', 'running') and (h.until_at <= :now
							or exists (select from person g where g.person_id = h.person_id and g.left_at is not null)
							or not exists (
						select from person p where p.case_id = h.case_id and p.role = 'participant'
							and p.accepted_at is not null and p.left_at is null and not exists (
								select from people_consent a where a.change_id = h.change_id and a.person_id = p.person_id)))
					order by h.asked_at limit :most""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("most", most)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

}
