package org.attune.audit.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.attune.AttuneTest;
import org.attune.audit.QuickTalks;
import org.attune.audit.figures.Figures.Group;
import org.attune.session.Talk;
import org.attune.session.Talks;
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
	Talks all;

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
		assertThat(few.funnel()).as("not even that none was kept")
			.hasSize(6)
			.allSatisfy((group) -> assertThat(group.count()).isNull());
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
	void figuresTellHowSoonSomebodyWhoAsksIsAnsweredAndNothingOfFewerThanFive() {
		for (int minutes = 1; minutes < Figures.FEWEST; minutes++) {
			asks(Duration.ofMinutes(10 * minutes));
		}
		assertThat(look().firstAnswer()).isEqualTo(new Figures.FirstAnswer(null, null, null));
		asks(Duration.ofMinutes(50));
		asks(null);
		assertThat(look().firstAnswer())
			.isEqualTo(new Figures.FirstAnswer(5L, Duration.ofMinutes(30), Duration.ofMinutes(46)));
		String all = waits();
		forget();
		look();
		assertThat(waits()).as("in one go").isEqualTo(all);
		Figures.Load load = this.lookAtFigures.look(null).load();
		assertThat(load.median() == null).isEqualTo(load.counselors() == null || load.counselors() == 0);
	}

	@Test
	void whoSaysNoHasNotSaidYesAndOneWhoAsksFiveTimesIsNotFive() {
		for (int talk = 0; talk < Figures.FEWEST; talk++) {
			this.talks.refuse(this.talks.open());
		}
		assertThat(look().funnel()).contains(new Group(null, "invited", 5L), new Group(null, "consented", 0L));
		Talk talk = this.talks.open();
		for (int time = 0; time < Figures.FEWEST; time++) {
			note(talk, "counselor-wanted", "participant", Instant.parse("2026-03-01T12:00:00Z").plusSeconds(time));
		}
		assertThat(look().firstAnswer().asked()).isNull();
	}

	/** Somebody asks for a counselor, and one comes so much later, or has not yet. */
	private void asks(Duration after) {
		Talk talk = this.talks.open();
		Instant now = Instant.parse("2026-03-01T12:00:00Z");
		note(talk, "counselor-wanted", "participant", now);
		look();
		note(talk, "noted", "counselor", now.plusSeconds(1));
		if (after != null) {
			note(talk, "counselor-came", "counselor", now.plus(after));
			note(talk, "intervened", "counselor", now.plus(after).plusSeconds(60));
		}
	}

	private void note(Talk talk, String kind, String role, Instant at) {
		this.jdbc.sql("""
				insert into trail (case_id, at, process, element, kind, actor, role, data)
				values (:case, :at, 'quick-talk:1', 'quick-talk', :kind, 'somebody', :role, '{}')""")
			.param("case", talk.id().value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("kind", kind)
			.param("role", role)
			.update();
		this.all.areInTheLog();
	}

	private String waits() {
		return this.jdbc.sql("select string_agg(w::text, ' ' order by case_id, seq) from figure_wait w")
			.query(String.class)
			.single();
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
		for (String table : new String[] { "figure_case", "figure_stay", "figure_visit", "figure_element",
				"figure_wait" }) {
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
