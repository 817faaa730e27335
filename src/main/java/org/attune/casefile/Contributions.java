package org.attune.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.terms.PersonId;
import org.attune.terms.Privacy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people said. */
@Component
public class Contributions {

	private static final String SELECT = "select " + ContributionRow.COLUMNS
			+ " from contribution c join task_run r using (run_id) where c.case_id = :case";

	private static final String INSERT = """
			with said as (
				insert into contribution (contribution_id, case_id, run_id, person_id, privacy, body, counselor_body,
					private_body, rules, at)
				values (:id, :case, :run, :person, :privacy, :body, :counselorBody, :privateBody, :rules, :now)
				on conflict (contribution_id) do update set privacy = excluded.privacy, body = excluded.body,
					counselor_body = excluded.counselor_body, private_body = excluded.private_body,
					rules = excluded.rules, at = excluded.at, place = default
			), gone as (
				delete from draft where step_id = :step
			)
			update step set status = :status, contribution_id = :id, answer_key = :key, route = :route::jsonb,
				waits = :waits
			where step_id = :step
			returning (select count(*) from step o where o.run_id = step.run_id and o.status = 'open'
				and o.step_id <> step.step_id)""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Contributions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Keeps what a person said in a step, each part sealed under their key, in place of
	 * the draft; the step is done. What a counselor looked at first keeps its id, and is
	 * said now.
	 */
	public Receipt add(CaseFile file, OpenStep step, Person author, Said said, byte[] key, Map<String, Object> route) {
		if (step.privacy() == Privacy.SHARED && !said.task().isEmpty()) {
			Instant now = this.clock.instant();
			tell(file, author.id(), Privacy.SHARED, now, now);
		}
		return insert(file, new Place(step, step.privacy(), OpenStep.State.DONE, false), author, said, key, route);
	}

	/**
	 * Keeps what a person said, and holds it back: the step stays open, and beside its
	 * author nobody but the counselor reads it.
	 * @param waits whether a counselor may let it through; else it has to be said anew
	 */
	public Receipt hold(CaseFile file, OpenStep step, Person author, Said said, byte[] key, boolean waits) {
		return insert(file, new Place(step, Privacy.COUNSELOR, OpenStep.State.OPEN, waits), author, said, key,
				Map.of());
	}

	/**
	 * What a counselor looked at has to be said anew: the step is as if nobody had
	 * answered it; what was said stays with its author and the counselor.
	 */
	public void sendBack(CaseFile file, OpenStep step) {
		this.jdbc.sql("update step set contribution_id = null, answer_key = null, waits = false where step_id = :step")
			.param("step", step.id())
			.update();
		file.progress().changed(Change.STEP, step.person());
	}

	/** The same, because a counselor asks its author to say it in another way. */
	public void askForAnother(CaseFile file, OpenStep step) {
		sendBack(file, step);
		this.jdbc.sql("update step set sent_back = true where step_id = :step").param("step", step.id()).update();
	}

	/** Its id tells nobody when it was said: others read some of it without a name. */
	private Receipt insert(CaseFile file, Place place, Person author, Said said, byte[] key,
			Map<String, Object> route) {
		file.progress().answers().clear();
		OpenStep step = place.step();
		UUID id = step.waits() ? step.contribution() : UUID.randomUUID();
		Sealed sealed = Sealed.of(said, file.progress().takeRules(), author, id, this.json);
		int others = this.jdbc.sql(INSERT)
			.param("id", id)
			.param("case", file.id().value())
			.param("run", step.run())
			.param("person", author.id().value())
			.param("privacy", place.privacy().word())
			.param("body", sealed.task())
			.param("counselorBody", sealed.counselor())
			.param("privateBody", sealed.own())
			.param("rules", sealed.rules())
			.param("now", Rows.at(this.clock.instant()))
			.param("step", step.id())
			.param("status", place.state().name().toLowerCase(Locale.ROOT))
			.param("key", key)
			.param("route", this.json.writeValueAsString(route))
			.param("waits", place.waits())
			.query(Integer.class)
			.single();
		return new Receipt(id, sealed.hash(), others);
	}

	/** Everything that was said in the case, in the order in which it could be read. */
	public List<Contribution> all(CaseFile file) {
		return this.jdbc.sql(SELECT + " order by coalesce(c.revealed_at, c.at), c.place")
			.param("case", file.id().value())
			.query(ContributionRow::read)
			.list();
	}

	/** One contribution. */
	public Optional<Contribution> find(CaseFile file, UUID id) {
		return this.jdbc.sql(SELECT + " and c.contribution_id = :id")
			.param("case", file.id().value())
			.param("id", id)
			.query(ContributionRow::read)
			.optional();
	}

	/** Others do not read it from now on; who did hears that it changed. */
	public void takeBack(CaseFile file, Contribution said) {
		file.progress().answers().clear();
		tell(file, said.author(), said.privacy(), said.at(), said.revealed());
		this.jdbc.sql("""
				with counted as (delete from counted_number where contribution_id = :id)
				update contribution set taken_back_at = :now where contribution_id = :id""")
			.param("now", Rows.at(this.clock.instant()))
			.param("id", said.id())
			.update();
	}

	/** Who counsels may read from now on what is private in it, and hears of it. */
	public void show(CaseFile file, Contribution said) {
		file.counselor().ifPresent((one) -> file.progress().changed(Change.REVEALED, one.id()));
		this.jdbc.sql("update contribution set shown_at = :now where contribution_id = :id")
			.param("now", Rows.at(this.clock.instant()))
			.param("id", said.id())
			.update();
	}

	private static void tell(CaseFile file, PersonId author, Privacy privacy, Instant at, Instant revealed) {
		Visibility.readers(file, author, privacy, at, revealed)
			.forEach((reader) -> file.progress().changed(Change.REVEALED, reader));
	}

	/**
	 * Answers sorted by who may read them: as the task says, the counselor as well,
	 * nobody else.
	 */
	public record Said(Map<String, Object> task, Map<String, Object> counselor, Map<String, Object> own) {
	}

	/** Where an answer goes, and whether a counselor has to look at it first. */
	private record Place(OpenStep step, Privacy privacy, OpenStep.State state, boolean waits) {
	}

	/**
	 * What was kept: its id, the SHA-256 of its ciphertext, and how many others are still
	 * asked in the same run.
	 */
	public record Receipt(UUID contribution, byte[] hash, int others) {
	}

}
