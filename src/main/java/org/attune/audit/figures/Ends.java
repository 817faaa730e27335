package org.attune.audit.figures;

import java.util.List;
import java.util.Optional;

import org.attune.engine.ProcessVersions;
import org.attune.engine.model.ProcessModel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How and where cases come to their ends. */
@Component
class Ends {

	private static final String THESE = LookAtFigures.THESE;

	private final JdbcClient jdbc;

	private final ProcessVersions versions;

	Ends(JdbcClient jdbc, ProcessVersions versions) {
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** How cases ended, the most frequent end first. */
	List<Figures.Group> of(String process) {
		return this.jdbc
			.sql("select outcome, count(*) " + THESE + " and outcome is not null group by outcome order by 2 desc, 1")
			.param("process", process)
			.query((row, number) -> Figures.Group.of(null, row.getString(1), row.getLong(2)))
			.list();
	}

	/** The last task that was asked where no agreement was made. */
	List<Figures.Group> stopped(String process) {
		return this.jdbc.sql("select last_process, last_element, count(*) " + THESE + """
				and outcome not in ('agreed', 'partial') and last_element is not null
				group by last_process, last_element order by 3 desc, 1, 2""")
			.param("process", process)
			.query((row, number) -> Figures.Group.of(row.getString(1), name(row.getString(1), row.getString(2)),
					row.getLong(3)))
			.list()
			.stream()
			.filter((group) -> group.count() != null)
			.toList();
	}

	private String name(String process, String element) {
		Optional<ProcessModel> model = this.versions.find(process);
		return model.map((found) -> found.names().get(element)).orElse(element);
	}

}
