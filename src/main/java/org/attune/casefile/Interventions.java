package org.attune.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.PersonId;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what counselors did to cases by hand. */
@Component
public class Interventions {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Interventions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Seals why a counselor does something, and what they say to whom. */
	public Sealed seal(Person counselor, String reason, String words) {
		UUID id = NewId.make();
		return new Sealed(id, counselor.safe().seal(reason, Intervention.purpose(id, "reason")),
				(words != null) ? counselor.safe().seal(words, Intervention.purpose(id, "words")) : null);
	}

	/**
	 * Keeps what was done.
	 * @param key the hash of the idempotency key it came with, or null
	 */
	public void keep(CaseFile file, Person counselor, Sealed sealed, Done done, byte[] key) {
		this.jdbc
			.sql("""
					insert into intervention (intervention_id, case_id, person_id, kind, to_person, target, reason, words, was,
						became, at, key)
					values (:id, :case, :person, :kind, :to, :target, :reason, :words, :was::jsonb, :became::jsonb, :now, :key)""")
			.param("id", sealed.id())
			.param("case", file.id().value())
			.param("person", counselor.id().value())
			.param("kind", done.kind())
			.param("to", (done.to() != null) ? done.to().value() : null)
			.param("target", done.target())
			.param("reason", sealed.reason())
			.param("words", sealed.words())
			.param("was", this.json.writeValueAsString(done.was()))
			.param("became", this.json.writeValueAsString(done.became()))
			.param("now", Rows.at(this.clock.instant()))
			.param("key", key)
			.update();
	}

	/** What the counselor did with that idempotency key, by its hash. */
	public Optional<Intervention> with(Person counselor, byte[] key) {
		return this.jdbc.sql("select * from intervention where person_id = :person and key = :key")
			.param("person", counselor.id().value())
			.param("key", key)
			.query(this::read)
			.optional();
	}

	/** All that the reader may read of it, the oldest first. */
	public List<Intervention> of(CaseFile file, Person reader) {
		return this.jdbc.sql("select * from intervention where case_id = :case order by place")
			.param("case", file.id().value())
			.query(this::read)
			.list()
			.stream()
			.filter((one) -> Visibility.mayReadWord(reader, one.to(), one.at()))
			.toList();
	}

	/** The same, opened, and with names. */
	public List<Told> told(CaseFile file, Person reader) {
		return of(file, reader).stream()
			.map((one) -> new Told(one.id(), one.kind(), file.person(one.by()).name(), one.at(),
					(one.to() != null) ? file.person(one.to()).name() : null, one.target(), one.reason(file),
					one.words(file), one.was(), one.became()))
			.toList();
	}

	private Intervention read(ResultSet row, int number) throws SQLException {
		UUID to = row.getObject("to_person", UUID.class);
		return new Intervention(row.getObject("intervention_id", UUID.class),
				new PersonId(row.getObject("person_id", UUID.class)), row.getString("kind"),
				(to != null) ? new PersonId(to) : null, row.getString("target"), row.getBytes("reason"),
				row.getBytes("words"), standing(row.getString("was")), standing(row.getString("became")),
				Rows.instant(row, "at"));
	}

	private OpenRuns.Standing standing(String text) {
		return this.json.readValue(text, OpenRuns.Standing.class);
	}

	/**
	 * What was done, as people read it.
	 *
	 * @param by the name of who did it
	 * @param to the name of the one it was said to; null for all
	 * @param words what was said; empty for nothing
	 */
	public record Told(UUID id, String kind, String by, Instant at, String to, String target, String reason,
			String words, OpenRuns.Standing was, OpenRuns.Standing became) {
	}

	/** The words of an intervention, sealed. */
	public record Sealed(UUID id, byte[] reason, byte[] words) {

		/** SHA-256 over all of it. */
		public byte[] hash() {
			try {
				MessageDigest digest = MessageDigest.getInstance("SHA-256");
				digest.update(this.reason);
				if (this.words != null) {
					digest.update(this.words);
				}
				return digest.digest();
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/** What was done, to whom and to what, and how the case stood before and after. */
	public record Done(String kind, PersonId to, String target, OpenRuns.Standing was, OpenRuns.Standing became) {
	}

}
