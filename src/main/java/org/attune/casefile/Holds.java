package org.attune.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal holds: while one stands, nothing in the case is erased. */
@Component
public class Holds {

	private final JdbcClient jdbc;

	private final Clock clock;

	Holds(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
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

	/** Sets a hold in place of one that stands; its reason only the counselor reads. */
	public void set(CaseFile file, Person counselor, String reason, Instant until) {
		lift(file);
		UUID id = NewId.make();
		this.jdbc.sql("""
				insert into legal_hold (hold_id, case_id, person_id, reason, until_at, set_at)
				values (:id, :case, :person, :reason, :until, :now)""")
			.param("id", id)
			.param("case", file.id().value())
			.param("person", counselor.id().value())
			.param("reason", counselor.safe().seal(reason, "hold:" + id))
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

}
