package org.attune.casefile.caseload;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows how much a counselor has. */
@Component
public class Loads {

	private final JdbcClient jdbc;

	Loads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many open cases the counselor has, and how many of them are at red. */
	public Load of(UUID counselor) {
		return this.jdbc.sql("""
				select count(*) as cases, count(*) filter (where b.risk = 'red') as red
				from case_board b join case_file c using (case_id)
				where b.counselor = :counselor and c.status <> 'closed'""")
			.param("counselor", counselor)
			.query((row, number) -> new Load(row.getInt("cases"), row.getInt("red")))
			.single();
	}

	/**
	 * The same counselors, who has the fewest open cases first; what they are asked to
	 * take counts as theirs.
	 */
	public List<UUID> lightestFirst(List<UUID> counselors) {
		return this.jdbc.sql("""
				select a.id from unnest(:counselors::uuid[]) with ordinality as a (id, place) order by (
					select count(*) from case_board b join case_file c using (case_id)
					where b.counselor = a.id and c.status <> 'closed') + (
					select count(*) from case_offer o where o.account_id = a.id and o.ended_at is null), a.place""")
			.param("counselors", counselors.toArray(UUID[]::new))
			.query(UUID.class)
			.list();
	}

	/** All cases of the counselor, also those that have ended. */
	public List<CaseId> cases(UUID counselor) {
		return this.jdbc.sql("select case_id from case_board where counselor = :counselor order by case_id")
			.param("counselor", counselor)
			.query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
			.list();
	}

	/** How much that is. */
	public record Load(int cases, int red) {
	}

}
