package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.PersonId;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal holds: while one stands, nothing in the case is erased. */
@Component
public class Holds {

	private static final String PURPOSE = "hold:";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	Holds(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** Until when the hold of the case stands; empty if none does. */
	public Optional<Instant> until(CaseFile file) {
		return this.jdbc
			.sql("select until_at from legal_hold where case_id = :case and lifted_at is null and until_at > :now")
			.param("case", file.id().value())
			.param("now", Rows.at(this.clock.instant()))
			.query((row, number) -> Rows.instant(row, "until_at"))
			.optional();
	}

	/** All that stand, the newest first. */
	public List<Standing> standing() {
		return this.jdbc.sql("""
				select h.*, c.number from legal_hold h join case_file c using (case_id)
				where h.lifted_at is null and h.until_at > :now order by h.set_at desc, h.hold_id""")
			.param("now", Rows.at(this.clock.instant()))
			.query(this::read)
			.list();
	}

	/** Sets a hold in place of one that stands; its reason only the counselor reads. */
	public void set(CaseFile file, Person counselor, String reason, Instant until) {
		set(file, counselor, null, counselor.safe(), reason, until);
	}

	/**
	 * The same by a member of staff who is not part of the case; whoever may set such
	 * holds reads the reason.
	 */
	public void set(CaseFile file, UUID account, String reason, Instant until) {
		set(file, null, account, this.vault.find(account).orElseThrow(), reason, until);
	}

	private void set(CaseFile file, Person person, UUID account, Safe safe, String reason, Instant until) {
		lift(file);
		UUID id = NewId.make();
		this.jdbc.sql("""
				insert into legal_hold (hold_id, case_id, person_id, account_id, reason, until_at, set_at)
				values (:id, :case, :person, :account, :reason, :until, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("person", (person != null) ? person.id().value() : null)
			.param("account", account)
			.param("reason", safe.seal(reason, PURPOSE + id))
			.param("until", Rows.at(until))
			.param("now", Rows.at(this.clock.instant()))
			.update();
	}

	/** Lifts the hold that stands; does nothing if none does. */
	public void lift(CaseFile file) {
		this.jdbc.sql("update legal_hold set lifted_at = :now where case_id = :case and lifted_at is null")
			.param("case", file.id().value())
			.param("now", Rows.at(this.clock.instant()))
			.update();
	}

	/** Who is not part of a case has a pseudonym in its trail for this once. */
	public static Person actor(UUID account, String role) {
		return new Person(new PersonId(account), account, Integer.MAX_VALUE, role, Pseudonym.make(), null, null, null,
				null, null, false, null);
	}

	private Standing read(ResultSet row, int number) throws SQLException {
		UUID account = row.getObject("account_id", UUID.class);
		String purpose = PURPOSE + row.getObject("hold_id", UUID.class);
		byte[] reason = row.getBytes("reason");
		return new Standing(new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"),
				Rows.instant(row, "set_at"), Rows.instant(row, "until_at"), account == null,
				(account != null) ? this.vault.find(account).map((safe) -> safe.open(reason, purpose)).orElse("") : "");
	}

	/**
	 * One that stands.
	 *
	 * @param number the number of the case
	 * @param byCounselor whether the counselor of the case set it, who alone reads why
	 * @param reason why; empty where the counselor set it
	 */
	public record Standing(CaseId caseId, long number, Instant setAt, Instant until, boolean byCounselor,
			String reason) {
	}

}
