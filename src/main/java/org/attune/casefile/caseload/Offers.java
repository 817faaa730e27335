package org.attune.casefile.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;
import org.attune.casefile.NewId;
import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which counselor is asked to take a case, and who was before. */
@Component("offersOfCases")
public class Offers {

	private final JdbcClient jdbc;

	private final Clock clock;

	Offers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The account is asked until then. */
	public void make(CaseFile file, UUID account, Instant until) {
		insert(file, account, until, null);
	}

	/** Nobody is left to ask: everybody may take it. */
	public void toAll(CaseFile file) {
		Instant now = this.clock.instant();
		insert(file, null, now, now);
	}

	private void insert(CaseFile file, UUID account, Instant until, Instant ended) {
		this.jdbc.sql("""
				insert into case_offer (offer_id, case_id, account_id, offered_at, until_at, ended_at)
				values (:id, :case, :account, :now, :until, :ended)""")
			.param("id", NewId.make())
			.param("case", file.id().value())
			.param("account", account)
			.param("now", OffsetDateTime.now(this.clock))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("ended", (ended != null) ? ended.atOffset(ZoneOffset.UTC) : null)
			.update();
	}

	/** Who is asked to take the case just now; empty for nobody. */
	public Optional<Offer> open(CaseFile file) {
		return this.jdbc.sql("select account_id, until_at from case_offer where case_id = :case and ended_at is null")
			.param("case", file.id().value())
			.query((row, number) -> new Offer(row.getObject("account_id", UUID.class),
					row.getObject("until_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Who is asked now is asked no more. */
	public void end(CaseFile file) {
		this.jdbc.sql("update case_offer set ended_at = :now where case_id = :case and ended_at is null")
			.param("now", OffsetDateTime.now(this.clock))
			.param("case", file.id().value())
			.update();
	}

	/** The case has a counselor: should it lose them, all are asked anew. */
	public void forget(CaseFile file) {
		this.jdbc.sql("delete from case_offer where case_id = :case").param("case", file.id().value()).update();
	}

	/** Everybody who was asked so far. */
	public List<UUID> asked(CaseFile file) {
		return this.jdbc.sql("select account_id from case_offer where case_id = :case and account_id is not null")
			.param("case", file.id().value())
			.query(UUID.class)
			.list();
	}

	/** The cases that an account is asked to take, the longest waiting first. */
	public List<CaseId> waiting(UUID account) {
		return this.jdbc.sql("""
				select o.case_id from case_offer o join case_board b using (case_id) join case_file c using (case_id)
				where o.account_id = :account and o.ended_at is null and b.counselor is null and c.status <> 'closed'
				order by o.offered_at""").param("account", account).query(Offers::id).list();
	}

	/** The cases where whoever is asked is so no more: time is over, or they went. */
	public List<CaseId> over(int most) {
		return this.jdbc.sql("""
				select o.case_id from case_offer o join case_board b using (case_id) join case_file c using (case_id)
					join account a using (account_id) left join absence w using (account_id)
				where o.ended_at is null and (o.until_at <= :now or w.until_at > :now or a.closed_at is not null
					or b.counselor is not null or c.status = 'closed')
				order by o.offered_at limit :most""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("most", most)
			.query(Offers::id)
			.list();
	}

	private static CaseId id(ResultSet row, int number) throws SQLException {
		return new CaseId(row.getObject("case_id", UUID.class));
	}

	/** Somebody is asked to take a case until then. */
	public record Offer(UUID account, Instant until) {
	}

}
