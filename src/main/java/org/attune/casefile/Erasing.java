package org.attune.casefile;

import java.time.Clock;

import org.attune.terms.Refusal;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what a person said in one case, for good: their key is forgotten. To others it
 * is as if all of it had been taken back; the trail keeps its hashes.
 */
@Component
public class Erasing {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final Holds holds;

	private final Clock clock;

	Erasing(JdbcClient jdbc, Vault vault, Holds holds, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.holds = holds;
		this.clock = clock;
	}

	/** Refused: still open while the person takes part, held while a hold stands. */
	public void check(CaseFile file, Person person) {
		if (!isOver(file, person)) {
			throw Refusal.stillOpen();
		}
		if (this.holds.until(file).isPresent()) {
			throw Refusal.held();
		}
	}

	/** Whether the person takes part no more. */
	public static boolean isOver(CaseFile file, Person person) {
		return person.left() || file.status() == CaseStatus.CLOSED;
	}

	/** Erases the person's words, name and drafts in this case. */
	public void erase(CaseFile file, Person person) {
		file.progress().answers().clear();
		this.jdbc.sql("""
				with drafts as (
					delete from draft d using step s where s.step_id = d.step_id and s.person_id = :person
				), found as (
					delete from person_name where person_id = :person
				), counted as (
					delete from counted_number where person_id = :person
				)
				update contribution set taken_back_at = coalesce(taken_back_at, :now) where person_id = :person""")
			.param("person", person.id().value())
			.param("now", Rows.at(this.clock.instant()))
			.update();
		this.vault.forget(person.id().value());
	}

}
