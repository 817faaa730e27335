package org.attune.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases that an account is in. */
@Component
public class CaseList {

	/** The cases, joined as {@code person p}, that an account knows of. */
	static final String THEIRS = """
			p.account_id = :account and (p.accepted_at is not null or exists (
				select from invitation i where i.person_id = p.person_id and not i.quiet))
			""";

	private final JdbcClient jdbc;

	CaseList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The account's cases: those that wait for it first, then the newest. */
	public List<Place> of(UUID account) {
		return this.jdbc
			.sql("""
					select c.case_id, p.person_id, exists (select from step s
						where s.case_id = p.case_id and s.person_id = p.person_id and s.status = 'open' and not s.waits) as waits
					from person p join case_file c using (case_id)
					where\s"""
					+ THEIRS + """
							order by waits desc, c.opened_at desc, c.case_id""")
			.param("account", account)
			.query((row, number) -> new Place(new CaseId(row.getObject("case_id", UUID.class)),
					row.getBoolean("waits")))
			.list();
	}

	/**
	 * The case that was opened with an idempotency key, by the key's hash; a null key
	 * names none.
	 */
	public Optional<CaseId> openedWith(byte[] key) {
		return this.jdbc.sql("select case_id from case_file where opened_with = :key")
			.param("key", key)
			.query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
			.optional();
	}

	/** A case, and whether it waits for the account. */
	public record Place(CaseId id, boolean waits) {
	}

}
