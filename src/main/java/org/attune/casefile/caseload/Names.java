package org.attune.casefile.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.attune.terms.PersonId;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the names of the people in many cases, with one question to the database. */
@Component("namesOfMany")
class Names {

	private final JdbcClient jdbc;

	private final Vault vault;

	Names(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** Those who talk with each other, by case, in their order. */
	Map<UUID, List<Named>> of(List<UUID> cases) {
		return this.jdbc.sql("""
				select p.case_id, p.person_id, p.name, k.wrapped
				from person p left join vault.person_key k on k.owner = p.person_id
				where p.case_id = any(:cases) and p.role = 'participant' order by p.ordinal""")
			.param("cases", cases.toArray(UUID[]::new))
			.query(this::named)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Named::in));
	}

	private Named named(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("person_id", UUID.class);
		byte[] key = row.getBytes("wrapped");
		return new Named(row.getObject("case_id", UUID.class), new PersonId(id),
				(key != null) ? this.vault.unwrap(id, key).open(row.getBytes("name"), "name") : "");
	}

	/** Somebody in a case; the name is empty when it was erased. */
	record Named(UUID in, PersonId id, String name) {
	}

}
