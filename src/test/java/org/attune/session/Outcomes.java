package org.attune.session;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.session.counsel.EndParts;
import org.attune.session.people.SayToChange;
import org.attune.terms.Visitor;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes of an intervention that does not end with it. */
@TestComponent
class Outcomes {

	private final SayToChange sayToChange;

	private final EndParts endParts;

	private final CaseFiles cases;

	private final JdbcClient jdbc;

	Outcomes(SayToChange sayToChange, EndParts endParts, CaseFiles cases, JdbcClient jdbc) {
		this.sayToChange = sayToChange;
		this.endParts = endParts;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/** The walk has a time of its own, so the days till then are over at once. */
	void partEnds(Talk talk) {
		this.jdbc.sql("update alert set ends_at = raised_at where case_id = :case")
			.param("case", talk.id().value())
			.update();
		this.endParts.due().stream().filter((one) -> one.caseId().equals(talk.id())).forEach(this.endParts::end);
	}

	/** Most of the time all say yes, and who was asked for walks along. */
	void consent(Walk walk, Random random) {
		CaseFile file = this.cases.read(walk.talk().id());
		boolean all = random.nextInt(4) > 0;
		file.present()
			.forEach((person) -> this.sayToChange.say(new Visitor(person.account(), Visitor.Kind.PARTICIPANT),
					file.id(), all || !person.equals(file.opener())));
		this.cases.read(file.id())
			.participants()
			.stream()
			.filter((person) -> person.undecided() && person.late())
			.forEach((person) -> walk.comesIn(person.name(), new Visitor(person.account(), Visitor.Kind.PARTICIPANT)));
	}

	/** The trail tells of each, but for what leaves no mark. */
	void areTold(Talk talk, Set<String> did) {
		List<String> told = this.jdbc.sql("""
				select data ->> 'kind' from trail where case_id = :case and kind = 'intervened'
				and data -> 'was' is not null and data -> 'became' is not null order by trail_id""")
			.param("case", talk.id().value())
			.query(String.class)
			.list();
		List<String> kept = this.jdbc.sql("select kind from intervention where case_id = :case order by place")
			.param("case", talk.id().value())
			.query(String.class)
			.list();
		assertThat(told).as("what is done for safety leaves no mark").doesNotContain("stop-for-safety");
		Set<String> marked = new TreeSet<>(did);
		marked.remove("stop-for-safety");
		assertThat(told).isEqualTo(kept).containsAll(marked);
	}

}
