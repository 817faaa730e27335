package org.attune.casefile;

import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names somebody in a case that has begun already; they are still to be asked. */
@Component
public class Newcomers {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final PeopleByName names;

	Newcomers(JdbcClient jdbc, Vault vault, PeopleByName names) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.names = names;
	}

	/** Names the account in the case, by a name that its people know. */
	public Person name(CaseFile file, UUID account, String name) {
		UUID id = NewId.make();
		Safe safe = this.vault.create(id);
		Person person = new Person(new PersonId(id), account, file.people().size(), Person.PARTICIPANT,
				Pseudonym.make(), safe.seal(name, "name"), safe, null, null, null, false, null);
		this.jdbc.sql("""
				insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name)
				values (:person, :case, :account, :ordinal, :role, :pseudonym, :name)""")
			.param("person", id)
			.param("case", file.id().value())
			.param("account", account)
			.param("ordinal", person.ordinal())
			.param("role", person.role())
			.param("pseudonym", person.pseudonym())
			.param("name", person.sealedName())
			.update();
		this.names.add(file.id().value(), id, name);
		file.join(person);
		return person;
	}

}
