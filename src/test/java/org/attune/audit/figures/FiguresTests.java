package org.attune.audit.figures;

import org.attune.AttuneTest;
import org.attune.audit.QuickTalks;
import org.attune.audit.figures.Figures.Group;
import org.attune.session.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Some people agree, some stop early; the figures tell how many, and nothing of few. */
@AttuneTest
@Import(QuickTalks.class)
class FiguresTests {

	@Autowired
	QuickTalks talks;

	@Autowired
	Collect collect;

	@Autowired
	LookAtFigures lookAtFigures;

	@Autowired
	JdbcClient jdbc;

	private long start;

	/** What others did before is not counted. */
	@BeforeEach
	void begin() {
		look();
		this.start = this.jdbc.sql("select count(*) from trail_place").query(Long.class).single();
		forget();
	}

	@Test
	void figuresTellHowFarCasesComeAndHowTheyEndButNothingOfFewerThanFive() {
		for (int talk = 0; talk < Figures.FEWEST - 1; talk++) {
			this.talks.lead(this.talks.open(), null);
		}
		Figures few = look();
		assertThat(few.funnel()).contains(new Group(null, "agreed", null), new Group(null, "kept", 0L));
		assertThat(few.ends()).containsExactly(new Group(null, "agreed", null));
		assertThat(few.elements()).isEmpty();
		assertThat(few.versions()).allSatisfy((version) -> assertThat(version.cases()).isNull());

		this.talks.lead(this.talks.open(), null);
		this.talks.lead(this.talks.open(), "check");
		Figures figures = look();
		assertThat(figures.cases()).as("six, rounded: nobody can tell that one did not agree").isEqualTo(5);
		assertThat(figures.funnel()).contains(new Group(null, "opened", 5L), new Group(null, "consented", 5L),
				new Group(null, "turn", 5L), new Group(null, "agreed", 5L));
		assertThat(figures.ends()).containsExactly(new Group(null, "agreed", 5L));
		assertThat(figures.versions()).singleElement().satisfies((version) -> {
			assertThat(version.cases()).isEqualTo(5);
			assertThat(version.agreed()).isEqualTo(100);
		});
		assertThat(figures.elements()).filteredOn((span) -> span.element().equals("reflect"))
			.singleElement()
			.satisfies((span) -> {
				assertThat(span.cases()).isEqualTo(5);
				assertThat(span.stays()).as("once for each of the two").isEqualTo(2);
				assertThat(span.name()).isEqualTo("Say back what you heard");
			});
		assertThat(figures.stages()).extracting(Figures.Span::name).contains("listening", "options", "agreement");
		assertThat(this.lookAtFigures.drawing(figures.versions().get(0).process())).isNotEmpty();
	}

	@Test
	void readingTheLogInOneGoOrEntryByEntryMakesTheSameFigures() {
		Talk talk = this.talks.open();
		this.talks.lead(talk, "propose");
		look();
		this.talks.lead(talk, null);
		look();
		String sums = sums();
		forget();
		look();
		assertThat(sums()).isEqualTo(sums).contains("quick-talk");
	}

	private void forget() {
		this.jdbc.sql("update log_bookmark set next_seq = :start where reader like 'figures%'")
			.param("start", this.start)
			.update();
		for (String table : new String[] { "figure_case", "figure_stay", "figure_visit", "figure_element" }) {
			this.jdbc.sql("delete from " + table).update();
		}
	}

	private Figures look() {
		boolean more = true;
		while (more) {
			more = this.collect.readOn();
		}
		return this.lookAtFigures.look("quick-talk");
	}

	private String sums() {
		return this.jdbc.sql("""
				select (select string_agg(e::text, ' ' order by process, element) from
					(select process, element, cases, stays, ended from figure_element) e)
					|| (select string_agg(c::text, ' ' order by case_id) from figure_case c)""")
			.query(String.class)
			.single();
	}

}
