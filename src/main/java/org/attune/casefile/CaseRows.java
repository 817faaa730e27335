package org.attune.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.terms.PersonId;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * How cases stand in the database: a row for each of their people, those of one case
 * together and in their order.
 */
record CaseRows(Vault vault, Clock clock) implements ResultSetExtractor<List<CaseFile>> {

	static final String SELECT = """
			select c.*, p.person_id, p.account_id, p.ordinal, p.role, p.pseudonym, p.name, p.accepted_at, p.left_at, p.ways,
				k.wrapped, i.accept, i.decline, i.invited_at, i.expires_at, i.late, b.pause_id, b.person_id as paused_by, b.timers, b.asked_at,
				b.until_at, exists (select from alert a where a.person_id = p.person_id and a.settled_at is null) as held
			from case_file c join person p using (case_id) left join vault.person_key k on k.owner = p.person_id
				left join invitation i on i.person_id = p.person_id
				left join pause b on b.case_id = c.case_id and b.ended_at is null""";

	@Override
	public List<CaseFile> extractData(ResultSet rows) throws SQLException {
		List<CaseFile> files = new ArrayList<>();
		boolean more = rows.next();
		while (more) {
			CaseHead head = head(rows);
			CaseStatus status = CaseStatus.of(rows.getString("status"));
			String outcome = rows.getString("outcome");
			Pause pause = Pause.read(rows);
			Instant shuttle = Rows.instant(rows, "shuttle_since");
			List<Person> people = new ArrayList<>();
			more = people(rows, head.id(), people);
			files.add(new CaseFile(head, isOver(status, pause) ? CaseStatus.by(people) : status, outcome, pause, people,
					shuttle));
		}
		return files;
	}

	/** Whether people are on a break no more, though nobody has come back yet. */
	private boolean isOver(CaseStatus status, Pause pause) {
		return status == CaseStatus.PAUSED && (pause == null || !pause.until().isAfter(this.clock.instant()));
	}

	/** Reads the people of a case, and says whether another case comes after it. */
	private boolean people(ResultSet rows, CaseId id, List<Person> people) throws SQLException {
		boolean more = true;
		while (more && id.value().equals(rows.getObject("case_id", UUID.class))) {
			people.add(person(rows));
			more = rows.next();
		}
		return more;
	}

	private static CaseHead head(ResultSet row) throws SQLException {
		long expires = row.getLong("expires_after_seconds");
		UUID follows = row.getObject("follows", UUID.class);
		return new CaseHead(new CaseId(row.getObject("case_id", UUID.class)), row.getString("process"),
				row.getInt("version"), row.getString("definition_id"), row.getString("root_instance"),
				row.getString("relationship"), row.getString("language"), Pace.of(row.getString("pace")),
				row.getBytes("topic"), Rows.instant(row, "opened_at"),
				(expires != 0) ? Duration.ofSeconds(expires) : null, (follows != null) ? new CaseId(follows) : null,
				row.getObject("look_back_on", LocalDate.class));
	}

	private Person person(ResultSet row) throws SQLException {
		UUID id = row.getObject("person_id", UUID.class);
		byte[] wrapped = row.getBytes("wrapped");
		return new Person(new PersonId(id), row.getObject("account_id", UUID.class), row.getInt("ordinal"),
				row.getString("role"), row.getString("pseudonym"), row.getBytes("name"),
				(wrapped != null) ? this.vault.unwrap(id, wrapped) : null, invitation(row),
				Rows.instant(row, "accepted_at"), Rows.instant(row, "left_at"), row.getBoolean("held"),
				row.getBytes("ways"));
	}

	private static Invitation invitation(ResultSet row) throws SQLException {
		Instant invited = Rows.instant(row, "invited_at");
		return (invited != null) ? new Invitation(Rows.texts(row, "accept"), Rows.texts(row, "decline"), invited,
				Rows.instant(row, "expires_at"), row.getBoolean("late")) : null;
	}

}
