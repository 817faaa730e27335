package org.attune.casefile.caseload;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.CaseFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which counselor the people of a case would like. */
@Component
public class CounselorChoices {

	private final JdbcClient jdbc;

	private final Clock clock;

	CounselorChoices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * They would like this one, who is asked in place of whoever is asked just now,
	 * unless they were asked before: nobody has to say no twice. Once more the same
	 * changes nothing.
	 * @return whether it is somebody else than before
	 */
	public boolean choose(CaseFile file, UUID counselor) {
		return this.jdbc.sql("""
				with changed as (
					select 1 where not exists (
						select from counselor_choice where case_id = :case and account_id = :account)
				), unasked as (
					select 1 from changed where not exists (
						select from case_offer where case_id = :case and account_id = :account)
				), not_for_all as (
					delete from case_offer using unasked where case_id = :case and account_id is null
				), no_more as (
					update case_offer set ended_at = :now from unasked where case_id = :case and ended_at is null
				)
				insert into counselor_choice (case_id, account_id, chosen_at) select :case, :account, :now from changed
				on conflict (case_id) do update set account_id = excluded.account_id, chosen_at = excluded.chosen_at""")
			.param("case", file.id().value())
			.param("account", counselor)
			.param("now", OffsetDateTime.now(this.clock))
			.update() > 0;
	}

	/** The one they named last; empty if they named nobody. */
	public Optional<UUID> of(CaseFile file) {
		return this.jdbc.sql("select account_id from counselor_choice where case_id = :case")
			.param("case", file.id().value())
			.query(UUID.class)
			.optional();
	}

}
