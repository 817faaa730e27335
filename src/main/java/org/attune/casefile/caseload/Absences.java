package org.attune.casefile.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which counselors are away. */
@Component
public class Absences {

	private final JdbcClient jdbc;

	private final Clock clock;

	Absences(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Until when the counselor is away; empty if they are there. */
	public Optional<Instant> until(UUID counselor) {
		return this.jdbc.sql("select until_at from absence where account_id = :counselor and until_at > :now")
			.param("counselor", counselor)
			.param("now", OffsetDateTime.now(this.clock))
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/** Those of the counselors who are not away, in the same order. */
	public List<UUID> present(Collection<UUID> counselors) {
		List<UUID> away = this.jdbc.sql("select account_id from absence where until_at > :now")
			.param("now", OffsetDateTime.now(this.clock))
			.query(UUID.class)
			.list();
		return counselors.stream().filter((counselor) -> !away.contains(counselor)).toList();
	}

	/** The counselor is away until then. */
	public void begin(UUID counselor, Instant until) {
		this.jdbc.sql("""
				insert into absence (account_id, until_at) values (:counselor, :until)
				on conflict (account_id) do update set until_at = excluded.until_at""")
			.param("counselor", counselor)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The counselor is there again. */
	public void end(UUID counselor) {
		this.jdbc.sql("delete from absence where account_id = :counselor").param("counselor", counselor).update();
	}

}
