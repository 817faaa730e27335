package org.attune.casefile;

import java.time.Clock;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a case a counselor. */
@Component
public class Counselors {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	Counselors(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** The account oversees the case from now on; what waits in the pool is theirs. */
	public Person assign(CaseFile file, UUID account, String name) {
		this.jdbc.sql("delete from counselor_wanted where case_id = :case").param("case", file.id().value()).update();
		return file.people()
			.stream()
			.filter((person) -> !person.participates() && person.account().equals(account))
			.findFirst()
			.map((person) -> back(file, person))
			.orElseGet(() -> come(file, account, name));
	}

	private Person come(CaseFile file, UUID account, String name) {
		UUID id = NewId.make();
		Safe safe = this.vault.create(id);
		Person counselor = new Person(new PersonId(id), account, file.people().size(), Person.COUNSELOR,
				Pseudonym.make(), safe.seal(name, "name"), safe, null, null, null, false, null);
		insert(file, counselor);
		file.join(counselor);
		file.progress().changed(Change.STEP, counselor.id());
		return counselor;
	}

	/**
	 * The counselor has the case no more: nothing of it is theirs to see, and what they
	 * were asked waits in the pool; what they wanted to give is not given. Who may not be
	 * safe has to be looked at anew. Words of theirs stay.
	 */
	public void release(CaseFile file, Person counselor) {
		file.replace(counselor.leaving(this.clock.instant()));
		this.jdbc.sql("""
				with gone as (
					delete from draft d using step s where d.step_id = s.step_id and s.case_id = :case
						and s.person_id = :person and s.status = 'open'
				), left_it as (
					update person set left_at = :now where person_id = :person
				), board as (
					update case_board set counselor = null where case_id = :case
				), given as (
					delete from hand_over where from_person = :person and taken_at is null
				), unseen as (
					update alert set acknowledged_at = null, acknowledged_by = null, told = 0, answer_by = :now
					where case_id = :case and (settled_at is null or again_since is not null)
				)
				update step set person_id = null where case_id = :case and person_id = :person and status = 'open'""")
			.param("case", file.id().value())
			.param("person", counselor.id().value())
			.param("now", Rows.at(this.clock.instant()))
			.update();
	}

	/** The case waits for a counselor from now on. */
	public void want(CaseFile file) {
		this.jdbc.sql("""
				insert into counselor_wanted (case_id, since) values (:case, :now) on conflict do nothing""")
			.param("case", file.id().value())
			.param("now", Rows.at(this.clock.instant()))
			.update();
	}

	/** Who counseled here before and comes back is the same person again. */
	private Person back(CaseFile file, Person before) {
		Person counselor = before.leaving(null);
		file.replace(counselor);
		this.jdbc.sql("""
				with back as (
					update person set left_at = null where person_id = :person
				), board as (
					update case_board set counselor = :account where case_id = :case
				)
				update step set person_id = :person, told = true
				where case_id = :case and status = 'open' and person_id is null""")
			.param("person", counselor.id().value())
			.param("account", counselor.account())
			.param("case", file.id().value())
			.update();
		file.progress().changed(Change.STEP, counselor.id());
		return counselor;
	}

	private void insert(CaseFile file, Person counselor) {
		this.jdbc.sql("""
				with counselor as (
					insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name)
					values (:person, :case, :account, :ordinal, :role, :pseudonym, :name)
				), board as (
					update case_board set counselor = :account where case_id = :case
				)
				update step set person_id = :person, told = true
				where case_id = :case and status = 'open' and person_id is null""")
			.param("person", counselor.id().value())
			.param("case", file.id().value())
			.param("account", counselor.account())
			.param("ordinal", counselor.ordinal())
			.param("role", counselor.role())
			.param("pseudonym", counselor.pseudonym())
			.param("name", counselor.sealedName())
			.update();
	}

}
