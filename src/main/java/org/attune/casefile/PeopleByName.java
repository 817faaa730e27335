package org.attune.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.attune.vault.BlindIndex;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by the names of the people in them; the database knows a keyed hash of each
 * name and of each word in it, never the name.
 */
@Component
public class PeopleByName {

	private static final String PURPOSE = "person:";

	private final JdbcClient jdbc;

	private final BlindIndex index;

	PeopleByName(JdbcClient jdbc, BlindIndex index) {
		this.jdbc = jdbc;
		this.index = index;
	}

	/** What stands for a name that somebody looks for. */
	public byte[] index(String name) {
		return this.index.of(PURPOSE + tidy(name));
	}

	void add(UUID caseId, UUID person, String name) {
		Set<String> words = new LinkedHashSet<>(List.of(tidy(name)));
		words.addAll(Arrays.asList(tidy(name).split(" ")));
		byte[][] hashes = words.stream().filter((word) -> !word.isEmpty()).map(this::index).toArray(byte[][]::new);
		this.jdbc.sql("""
				insert into person_name (name_index, person_id, case_id)
				select hash, :person, :case from unnest(:hashes::bytea[]) as hash on conflict do nothing""")
			.param("person", person)
			.param("case", caseId)
			.param("hashes", hashes)
			.update();
	}

	/** However it is written: big or small, with one blank or more. */
	private static String tidy(String name) {
		return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

}
