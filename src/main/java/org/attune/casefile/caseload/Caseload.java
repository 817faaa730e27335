package org.attune.casefile.caseload;

import java.util.List;
import java.util.UUID;

import org.attune.terms.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a counselor, the most urgent first. */
@Component
public class Caseload {

	private static final String MINE = "with mine as not materialized (" + Lines.COLUMNS + """
			, """ + Lines.WAITS + " as mine, (" + Lines.RANK + """
			, p.person_id <> all(b.waiting_for), coalesce(b.due_at, 'infinity'), b.case_id) as place
			from case_board b join case_file c using (case_id)
				join person p on p.case_id = b.case_id and p.account_id = b.counselor
			where b.counselor = :counselor)
			select * from mine where (place > (select place from mine where case_id = :after) or :after::uuid is null)
				and (status = :status or :status::text is null and (status <> 'closed' or risk is not null))
				and (stage = :stage or :stage::text is null)
				and (mine = :mine or :mine::boolean is null)
				and (risk = :risk or :risk::text is null)
			order by place limit :limit""";

	private final JdbcClient jdbc;

	private final Lines lines;

	Caseload(JdbcClient jdbc, Lines lines) {
		this.jdbc = jdbc;
		this.lines = lines;
	}

	/**
	 * The counselor's cases: by risk, then what waits for the counselor, then what is due
	 * first; {@code after} is the last one of the page before, or null.
	 */
	public List<Line> of(UUID counselor, Filter filter, CaseId after, int limit) {
		return this.lines.of(this.jdbc.sql(MINE)
			.param("counselor", counselor)
			.param("status", filter.status())
			.param("stage", filter.stage())
			.param("mine", filter.mine())
			.param("risk", filter.risk())
			.param("after", id(after))
			.param("limit", limit));
	}

	/** The stages that the counselor's cases are in. */
	public List<String> stages(UUID counselor) {
		return this.jdbc.sql("""
				select distinct b.stage from case_board b join case_file c using (case_id)
				where b.counselor = :counselor and b.stage is not null and c.status <> 'closed' order by b.stage""")
			.param("counselor", counselor)
			.query(String.class)
			.list();
	}

	/**
	 * The counselor's cases that have this number, or somebody of this name in them, the
	 * newest first, also those that are closed.
	 * @param number a number, or null
	 * @param name what stands for a name, or null
	 */
	public List<Line> found(UUID counselor, Long number, byte[] name, int limit) {
		return this.lines.of(this.jdbc.sql(Lines.COLUMNS + """
				,\s""" + Lines.WAITS + """
				 as mine from case_board b join case_file c using (case_id)
				join person p on p.case_id = b.case_id and p.account_id = b.counselor
				where b.counselor = :counselor and (c.number = :number
					or b.case_id in (select n.case_id from person_name n where n.name_index = :name))
				order by c.number desc limit :limit""")
			.param("counselor", counselor)
			.param("number", number)
			.param("name", name)
			.param("limit", limit));
	}

	/** One case, whoever has it; as it stands on boards. */
	public Line line(CaseId id) {
		return this.lines
			.of(this.jdbc.sql(Lines.COLUMNS + """
					, false as mine from case_board b join case_file c using (case_id) where b.case_id = :case""")
				.param("case", id(id)))
			.get(0);
	}

	private static UUID id(CaseId id) {
		return (id != null) ? id.value() : null;
	}

}
