package org.attune.casefile;

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

	Counselors(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The account oversees the case from now on; what waits in the pool is theirs. */
	public Person assign(CaseFile file, UUID account, String name) {
		UUID id = NewId.make();
		Safe safe = this.vault.create(id);
		Person counselor = new Person(new PersonId(id), account, file.people().size(), Person.COUNSELOR,
				Pseudonym.make(), safe.seal(name, "name"), safe, null, null, null);
		insert(file, counselor);
		file.join(counselor);
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
