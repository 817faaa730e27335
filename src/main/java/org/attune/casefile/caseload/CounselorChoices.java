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

	/** They would like this one; whoever they named before is asked no more. */
	public void choose(CaseFile file, UUID counselor) {
		this.jdbc.sql("""
				with anew as (
					delete from case_offer where case_id = :case
				)
				insert into counselor_choice (case_id, account_id, chosen_at) values (:case, :account, :now)
				on conflict (case_id) do update set account_id = excluded.account_id, chosen_at = excluded.chosen_at""")
			.param("case", file.id().value())
			.param("account", counselor)
			.param("now", OffsetDateTime.now(this.clock))
			.update();
	}

	/** The one they named last; empty if they named nobody. */
	public Optional<UUID> of(CaseFile file) {
		return this.jdbc.sql("select account_id from counselor_choice where case_id = :case")
			.param("case", file.id().value())
			.query(UUID.class)
			.optional();
	}

}
