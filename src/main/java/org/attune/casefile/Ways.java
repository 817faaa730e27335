package org.attune.casefile;

import java.util.Set;

import org.attune.terms.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each person talks best in a case, for nobody's eyes but theirs. */
@Component
public class Ways {

	private final JdbcClient jdbc;

	Ways(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who talks on in another case of the same people is asked there as here. */
	public void carry(CaseFile from, CaseFile to) {
		from.present()
			.stream()
			.filter((person) -> !person.ways().isEmpty())
			.forEach((person) -> keep(to, to.as(person.account()).id(), person.ways()));
	}

	/** From now on the person is asked in these ways. */
	public void keep(CaseFile file, PersonId id, Set<Way> ways) {
		Person person = file.person(id).preferring(ways);
		file.replace(person);
		this.jdbc.sql("update person set ways = :ways where person_id = :person")
			.param("ways", person.sealedWays())
			.param("person", id.value())
			.update();
	}

}
