package org.attune.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what counselors want to give to each other. Until the other one has taken a case,
 * nothing changes.
 */
@Component
public class HandOvers {

	private final JdbcClient jdbc;

	private final Clock clock;

	HandOvers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A counselor wants another one to have the case, in place of whom they wanted
	 * before.
	 */
	public void ask(CaseFile file, Person from, UUID account) {
		this.jdbc.sql("""
				insert into hand_over (hand_over_id, case_id, from_person, to_account, asked_at)
				values (:id, :case, :from, :to, :now)
				on conflict (case_id) where taken_at is null do update set hand_over_id = excluded.hand_over_id,
				from_person = excluded.from_person, to_account = excluded.to_account, asked_at = excluded.asked_at""")
			.param("id", NewId.make())
			.param("case", file.id().value())
			.param("from", from.id().value())
			.param("to", account)
			.param("now", Rows.at(this.clock.instant()))
			.update();
	}

	/** The cases that an account is to take, the longest waiting first. */
	public List<CaseId> waiting(UUID account) {
		return this.jdbc.sql("""
				select h.case_id from hand_over h join case_file c using (case_id)
				where h.to_account = :account and h.taken_at is null and c.status <> 'closed' order by h.asked_at""")
			.param("account", account)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

	/** Marks that the account has taken the case; false if it was not to. */
	public boolean take(CaseFile file, UUID account) {
		return this.jdbc.sql(
				"update hand_over set taken_at = :now where case_id = :case and to_account = :account and taken_at is null")
			.param("now", Rows.at(this.clock.instant()))
			.param("case", file.id().value())
			.param("account", account)
			.update() == 1;
	}

	/** Marks that the account has taken the case of somebody who is away. */
	public void cover(CaseFile file, Person away, UUID account) {
		ask(file, away, account);
		take(file, account);
	}

	/**
	 * Another one has the case in place of a counselor, and the people are not to see it:
	 * whom they were told of stays who they were told of.
	 */
	public void coverUnseen(CaseFile file, Person before, UUID account) {
		this.jdbc.sql("""
				update hand_over set covered_by = :by where case_id = :case
					and taken_at is not null and refused_at is null and coalesce(covered_by, to_account) = :before""")
			.param("by", account)
			.param("case", file.id().value())
			.param("before", before.account())
			.update();
	}

	/**
	 * The counselor whom the people can still refuse: who took the case over last, as far
	 * as they know.
	 */
	public Optional<Person> refusable(CaseFile file) {
		return file.counselor()
			.flatMap((now) -> this.jdbc.sql("""
					select to_account from hand_over where case_id = :case and taken_at is not null
						and refused_at is null and coalesce(covered_by, to_account) = :account
					order by taken_at desc limit 1""")
				.param("case", file.id().value())
				.param("account", now.account())
				.query(UUID.class)
				.optional())
			.flatMap((told) -> file.people()
				.stream()
				.filter((person) -> !person.participates() && person.account().equals(told))
				.findFirst());
	}

	/** Those whom the people refused to be given to. */
	public List<UUID> refused(CaseFile file) {
		return this.jdbc.sql("select to_account from hand_over where case_id = :case and refused_at is not null")
			.param("case", file.id().value())
			.query(UUID.class)
			.list();
	}

	/** Marks that the people refused whom they were given to. */
	public void refuse(CaseFile file, Person counselor) {
		this.jdbc.sql("""
				update hand_over set refused_at = :now
				where case_id = :case and to_account = :account and taken_at is not null and refused_at is null""")
			.param("now", Rows.at(this.clock.instant()))
			.param("case", file.id().value())
			.param("account", counselor.account())
			.update();
	}

}
