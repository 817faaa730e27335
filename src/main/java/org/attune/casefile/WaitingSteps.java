package org.attune.casefile;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what waits for an account in all its cases at once. */
@Component
public class WaitingSteps {

	private final JdbcClient jdbc;

	WaitingSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The open steps of the account that it has not answered: those of the newest case
	 * first, and in each case the oldest.
	 */
	public List<Waiting> of(UUID account) {
		return this.jdbc.sql("""
				select s.case_id, s.step_id, r.definition_id, r.task, d.step_id is not null as begun
				from person p join case_file c using (case_id)
					join step s on s.case_id = p.case_id and s.person_id = p.person_id
					join task_run r on r.run_id = s.run_id left join draft d on d.step_id = s.step_id
				where s.status = 'open' and not s.waits and\s""" + CaseList.THEIRS + """
				order by c.opened_at desc, c.case_id, s.place""")
			.param("account", account)
			.query((row, number) -> new Waiting(new CaseId(row.getObject("case_id", UUID.class)),
					row.getObject("step_id", UUID.class), row.getString("definition_id"), row.getString("task"),
					row.getBoolean("begun")))
			.list();
	}

	/**
	 * A step that waits, and the version of the process that its task belongs to;
	 * {@code begun} says whether something was typed and not sent.
	 */
	public record Waiting(CaseId caseId, UUID step, String definition, String task, boolean begun) {
	}

}
