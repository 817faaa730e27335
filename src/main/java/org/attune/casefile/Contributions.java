package org.attune.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.PersonId;
import org.attune.terms.Privacy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people said. */
@Component
public class Contributions {

	private static final String SELECT = """
			select c.*, r.definition_id, r.task, r.stage from contribution c join task_run r using (run_id)
			where c.case_id = :case""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Contributions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps what a person said in a step, each part sealed under their key, and gives the
	 * receipt for it.
	 */
	public Receipt add(CaseFile file, OpenStep step, Person author, Said said) {
		UUID id = NewId.make();
		byte[] body = seal(author, id, Contribution.Part.TASK, this.json.writeValueAsString(said.task()));
		byte[] counselorBody = seal(author, id, Contribution.Part.COUNSELOR, said.counselor());
		byte[] privateBody = seal(author, id, Contribution.Part.PRIVATE, said.own());
		this.jdbc.sql("""
				insert into contribution (contribution_id, case_id, run_id, person_id, privacy, body, counselor_body,
					private_body, at)
				values (:id, :case, :run, :person, :privacy, :body, :counselorBody, :privateBody, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("run", step.run())
			.param("person", author.id().value())
			.param("privacy", step.privacy().word())
			.param("body", body)
			.param("counselorBody", counselorBody)
			.param("privateBody", privateBody)
			.param("now", Rows.at(this.clock.instant()))
			.update();
		return new Receipt(id, hash(body, counselorBody, privateBody));
	}

	/** Everything that was said in the case, in the order in which it could be read. */
	public List<Contribution> all(CaseFile file) {
		return this.jdbc.sql(SELECT + " order by coalesce(c.revealed_at, c.at), c.place")
			.param("case", file.id().value())
			.query(Contributions::read)
			.list();
	}

	/** What was said in the given runs, in the order in which it could be read. */
	public List<Contribution> in(CaseFile file, List<UUID> runs) {
		return this.jdbc.sql(SELECT + " and c.run_id = any(:runs) order by coalesce(c.revealed_at, c.at), c.place")
			.param("case", file.id().value())
			.param("runs", runs.toArray(UUID[]::new))
			.query(Contributions::read)
			.list();
	}

	/** One contribution. */
	public Optional<Contribution> find(CaseFile file, UUID id) {
		return this.jdbc.sql(SELECT + " and c.contribution_id = :id")
			.param("case", file.id().value())
			.param("id", id)
			.query(Contributions::read)
			.optional();
	}

	private byte[] seal(Person author, UUID id, Contribution.Part part, Map<String, Object> answers) {
		return answers.isEmpty() ? null : seal(author, id, part, this.json.writeValueAsString(answers));
	}

	private static byte[] seal(Person author, UUID id, Contribution.Part part, String text) {
		return author.safe().seal(text, part.purpose(id));
	}

	private static byte[] hash(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				if (part != null) {
					digest.update(part);
				}
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Contribution read(ResultSet row, int number) throws SQLException {
		Privacy privacy = Privacy.of(row.getString("privacy"));
		Instant at = Rows.instant(row, "at");
		return new Contribution(row.getObject("contribution_id", UUID.class), row.getObject("run_id", UUID.class),
				row.getString("definition_id"), row.getString("task"), row.getString("stage"),
				new PersonId(row.getObject("person_id", UUID.class)), privacy, row.getBytes("body"),
				row.getBytes("counselor_body"), row.getBytes("private_body"), at, Rows.instant(row, "revealed_at"));
	}

	/**
	 * Answers sorted by who may read them: as the task says, the counselor as well,
	 * nobody else.
	 */
	public record Said(Map<String, Object> task, Map<String, Object> counselor, Map<String, Object> own) {
	}

	/** What was kept: its id and the SHA-256 of its ciphertext. */
	public record Receipt(UUID contribution, byte[] hash) {
	}

}
