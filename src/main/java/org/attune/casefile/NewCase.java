package org.attune.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;
import org.attune.terms.Pace;
import org.attune.vault.Safe;
import org.attune.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a new case on file, with its people and their keys. */
@Component
public class NewCase {

	private final JdbcClient jdbc;

	private final Vault vault;

	private final CaseFiles cases;

	private final PeopleByName names;

	private final Clock clock;

	NewCase(JdbcClient jdbc, Vault vault, CaseFiles cases, PeopleByName names, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.cases = cases;
		this.names = names;
		this.clock = clock;
	}

	/** Keeps the case and takes it in hand; the first of its people opened it. */
	public CaseFile file(Plan plan) {
		UUID id = NewId.make();
		List<UUID> ids = plan.people().stream().map((each) -> NewId.make()).toList();
		List<Safe> safes = ids.stream().map(this.vault::create).toList();
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		insert(id, plan, safes.get(0), now);
		for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
			boolean accepted = ordinal == 0 || !plan.invites();
			insert(id, ids.get(ordinal), ordinal, plan.people().get(ordinal), safes.get(ordinal),
					accepted ? now : null);
		}
		this.jdbc.sql("insert into case_board (case_id, waiting_for, since) values (:case, '{}', :now)")
			.param("case", id)
			.param("now", now)
			.update();
		return this.cases.take(new CaseId(id));
	}

	/** Remembers where the engine runs the case's outermost process. */
	public void began(CaseId id, String instance) {
		this.jdbc.sql("update case_file set root_instance = :instance where case_id = :case")
			.param("instance", instance)
			.param("case", id.value())
			.update();
	}

	private void insert(UUID id, Plan plan, Safe safe, OffsetDateTime now) {
		this.jdbc
			.sql("""
					insert into case_file (case_id, process, version, definition_id, relationship, language, pace, status, topic,
						opened_at, last_active_at, expires_after_seconds, opened_with, follows, look_back_on, beside)
					values (:case, :process, :version, :definition, :relationship, :language, :pace, :status, :topic, :now, :now,
						:expires, :key, :follows, :lookBackOn, :beside)""")
			.param("case", id)
			.param("process", plan.process())
			.param("version", plan.version())
			.param("definition", plan.definition())
			.param("relationship", plan.relationship())
			.param("language", plan.language())
			.param("pace", plan.pace().word())
			.param("status", plan.invites() ? "inviting" : "running")
			.param("topic", safe.seal(plan.topic(), "topic"))
			.param("now", now)
			.param("expires", (plan.expires() != null) ? plan.expires().toSeconds() : null)
			.param("key", plan.key())
			.param("follows", value(plan.after().follows()))
			.param("lookBackOn", plan.after().lookBackOn())
			.param("beside", value(plan.after().beside()))
			.update();
	}

	private static UUID value(CaseId id) {
		return (id != null) ? id.value() : null;
	}

	private void insert(UUID id, UUID person, int ordinal, Member member, Safe safe, OffsetDateTime accepted) {
		this.jdbc.sql("""
				insert into person (person_id, case_id, account_id, ordinal, role, pseudonym, name, accepted_at)
				values (:person, :case, :account, :ordinal, 'participant', :pseudonym, :name, :accepted)""")
			.param("person", person)
			.param("case", id)
			.param("account", member.account())
			.param("ordinal", ordinal)
			.param("pseudonym", Pseudonym.make())
			.param("name", safe.seal(member.name(), "name"))
			.param("accepted", accepted)
			.update();
		this.names.add(id, person, member.name());
	}

	/**
	 * What a case is to be.
	 *
	 * @param definition the version of the process it is pinned to, as the engine names
	 * it
	 * @param invites whether the process asks the others first whether they want to take
	 * part
	 * @param key the hash of the idempotency key it is opened with, or null
	 * @param after what it comes after
	 */
	public record Plan(String process, int version, String definition, boolean invites, Duration expires, String topic,
			String relationship, String language, Pace pace, List<Member> people, byte[] key, After after) {
	}

	/**
	 * What a case comes after.
	 *
	 * @param follows the case whose agreement it looks back at, or null
	 * @param lookBackOn the day people named to do so, or null
	 * @param beside the case of the same people that they have it beside, or null
	 */
	public record After(CaseId follows, LocalDate lookBackOn, CaseId beside) {

		/** After nothing. */
		public static final After NOTHING = new After(null, null, null);

	}

	/** One of the people to be. */
	public record Member(UUID account, String name) {
	}

}
