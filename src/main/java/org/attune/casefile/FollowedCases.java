package org.attune.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case comes after which. */
@Component
public class FollowedCases {

	private static final String CHAIN = """
			with recursive chain as (
				select case_id, follows from case_file where case_id = :case
				union
				select c.case_id, c.follows from case_file c join chain on c.case_id = chain.follows
			)
			""";

	private static final String ROUNDS = CHAIN + """
			select count(*) from task_run r join chain using (case_id)
			where r.task = :task and r.status = 'done' and r.opened_at >= :since
				and not r.path && (select coalesce(array_agg(x.scope), '{}') from cancelled_scope x
					where x.case_id = r.case_id)
				and exists (select from step s where s.run_id = r.run_id and s.status = 'done')""";

	private static final String BEFORE = CHAIN + """
			select count(*) from task_run r join chain using (case_id)
			where r.task = :task and r.place < (select o.place from task_run o where o.run_id = :run)""";

	private final JdbcClient jdbc;

	FollowedCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Cases that have ended and that nobody asked yet what is to follow, the oldest
	 * first.
	 */
	public List<CaseId> open(int limit) {
		return this.jdbc
			.sql("select case_id from case_file where status = 'closed' and not follow_looked order by closed_at limit "
					+ limit)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

	/**
	 * Takes it over to see what is to follow a case; false if somebody else does, or did.
	 */
	public boolean claim(CaseId id) {
		return this.jdbc.sql(
				"update case_file set follow_looked = true where case_id = :case and status = 'closed' and not follow_looked")
			.param("case", id.value())
			.update() > 0;
	}

	/** Whether nobody is asked anything in a case, also nobody of the practice's pool. */
	public boolean isQuiet(CaseFile file) {
		return this.jdbc.sql("select not exists (select from step where case_id = :case and status = 'open')")
			.param("case", file.id().value())
			.query(Boolean.class)
			.single();
	}

	/** The case that follows this one. */
	public Optional<CaseId> after(CaseId id) {
		return this.jdbc.sql("select case_id from case_file where follows = :case")
			.param("case", id.value())
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.optional();
	}

	/**
	 * Waits for whoever begins something beside a case just now, so that it is begun
	 * once.
	 */
	public void lock(CaseId id) {
		this.jdbc.sql("select case_id from case_file where case_id = :case for no key update")
			.param("case", id.value())
			.query(UUID.class)
			.single();
	}

	/** The open case of a process that people have beside this one. */
	public Optional<CaseId> beside(CaseId id, String process) {
		return this.jdbc.sql("""
				select case_id from case_file where beside = :case and process = :process and status <> 'closed'
				order by opened_at desc limit 1""")
			.param("case", id.value())
			.param("process", process)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.optional();
	}

	/**
	 * Of those cases the ones of which somebody who stayed to the end left later what
	 * follows, or what people have beside any of these.
	 */
	public Set<CaseId> leftLater(Collection<CaseId> ids) {
		return this.jdbc
			.sql("""
					with recursive later as (
						select case_id as first, case_id from case_file where case_id = any(:cases)
						union
						select l.first, c.case_id from later l join case_file c on c.follows = l.case_id or c.beside = l.case_id
					)
					select distinct l.first from later l join person p using (case_id)
						join person o on o.case_id = l.first and o.account_id = p.account_id
					where p.role = 'participant' and p.left_at is not null and o.left_at is null""")
			.param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.set();
	}

	/**
	 * How many rounds of a task somebody answered since then, in this case and in all
	 * that it follows.
	 */
	public int rounds(CaseFile file, String task, Instant since) {
		return this.jdbc.sql(ROUNDS)
			.param("case", file.id().value())
			.param("task", task)
			.param("since", Rows.at(since))
			.query(Integer.class)
			.single();
	}

	/**
	 * How many rounds of a step's task began before the step's own, in this case and in
	 * all that it follows; it stays the same for as long as the step is open.
	 */
	public int roundsBefore(CaseFile file, OpenStep step) {
		return this.jdbc.sql(BEFORE)
			.param("case", file.id().value())
			.param("task", step.task())
			.param("run", step.run())
			.query(Integer.class)
			.single();
	}

}
