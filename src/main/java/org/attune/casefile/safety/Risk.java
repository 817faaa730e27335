package org.attune.casefile.safety;

import org.attune.casefile.CaseFile;
import org.attune.casefile.news.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How urgent a case is: the most urgent of what waits in it stands on the board. */
@Component
class Risk {

	private final JdbcClient jdbc;

	private final AlertRows rows;

	Risk(JdbcClient jdbc, AlertRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/** Brings the board up to date; the counselor hears of it. */
	void show(CaseFile file) {
		String risk = this.rows.of(file)
			.stream()
			.filter(Alert::waits)
			.map(Alert::urgency)
			.max(Verdict.Colour::compareTo)
			.map(Verdict.Colour::word)
			.orElse(null);
		this.jdbc.sql("update case_board set risk = :risk where case_id = :case")
			.param("risk", risk)
			.param("case", file.id().value())
			.update();
		file.counselor().ifPresent((counselor) -> file.progress().changed(Change.STEP, counselor.id()));
	}

}
