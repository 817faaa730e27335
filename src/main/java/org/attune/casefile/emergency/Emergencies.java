package org.attune.casefile.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.Pseudonym;
import org.attune.terms.CaseId;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who wanted to read a case in an emergency, why, and who said yes. */
@Component
public class Emergencies {

	private static final String REASON = "emergency reason";

	private static final String SELECT = """
			select e.*, c.number, k.wrapped from emergency e join case_file c using (case_id)
			left join vault.person_key k on k.owner = e.account_id""";

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Clock clock;

	Emergencies(JdbcClient jdbc, Vault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** Whether one more yes is awaited for a case. */
	public boolean isAwaited(CaseId caseId) {
		return this.jdbc.sql("""
				select exists (select from emergency
					where case_id = :case and confirmed_at is null and asked_at > :since)""")
			.param("case", caseId.value())
			.param("since", OffsetDateTime.now(this.clock).minus(Emergency.TO_CONFIRM))
			.query(Boolean.class)
			.single();
	}

	/** Somebody asks; the reason is sealed with their key. */
	public Emergency ask(CaseFile file, UUID account, String role, String reason) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into emergency (emergency_id, case_id, account_id, role, pseudonym, reason, asked_at)
				values (:id, :case, :account, :role, :pseudonym, :reason, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("account", account)
			.param("role", role)
			.param("pseudonym", Pseudonym.make())
			.param("reason", this.vault.find(account).orElseThrow().seal(reason, REASON))
			.param("now", now())
			.update();
		return find(id).orElseThrow();
	}

	/** One of them. */
	public Optional<Emergency> find(UUID id) {
		return this.jdbc.sql(SELECT + " where e.emergency_id = :id").param("id", id).query(this::read).optional();
	}

	/** Whether somebody has, or had, to do with the case. */
	public boolean concerns(Emergency emergency, UUID account) {
		return this.jdbc.sql("select exists (select from person where case_id = :case and account_id = :account)")
			.param("case", emergency.caseId().value())
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	/** Those of the last days, the newest first. */
	public List<Emergency> ofLast(Duration time) {
		return this.jdbc.sql(SELECT + " where e.asked_at > :since order by e.asked_at desc")
			.param("since", now().minus(time))
			.query(this::read)
			.list();
	}

	/** A second member of staff says yes; false if somebody did before. */
	public boolean confirm(Emergency emergency, UUID second) {
		return this.jdbc.sql("""
				update emergency set confirmed_by = :second, confirmed_at = :now
				where emergency_id = :id and confirmed_by is null and account_id <> :second""")
			.param("second", second)
			.param("now", now())
			.param("id", emergency.id())
			.update() == 1;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private Emergency read(ResultSet row, int number) throws SQLException {
		UUID account = row.getObject("account_id", UUID.class);
		byte[] wrapped = row.getBytes("wrapped");
		return new Emergency(row.getObject("emergency_id", UUID.class),
				new CaseId(row.getObject("case_id", UUID.class)), row.getLong("number"), account, row.getString("role"),
				row.getString("pseudonym"),
				(wrapped != null) ? this.vault.unwrap(account, wrapped).open(row.getBytes("reason"), REASON) : "",
				instant(row, "asked_at"), row.getObject("confirmed_by", UUID.class), instant(row, "confirmed_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
