package org.attune.session;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.attune.oversight.CaseDesk;
import org.attune.oversight.LookAtCase;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Visitor;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every decision that no person made is recorded with the line that made it, and
 * explained in one sentence to whoever may read what it weighed: the names are the
 * sentences.
 */
@AttuneTest
class EthicsRulesTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	LookAtCase lookAtCase;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatTheProcessDecidesOverTheAnswersOfAllStandsInTheTrailAndIsToldToTheCounselor() {
		Talk talk = agreed();
		Visitor dora = this.guide.comes(talk, "Dora");
		assertThat(trail(talk)).contains("\"turn-order\": [\"turn-order-nobody-had-a-turn-yet\"]",
				"\"decision-rule\": [\"all-say-yes\"]");
		assertThat(this.lookAtCase.look(dora, talk.id()).moments()).filteredOn((one) -> one.kind().equals("decided"))
			.extracting(CaseDesk.Moment::what)
			.contains("Nobody had a turn yet, so whoever asked to begin speaks."
					+ " (turn-order: turn-order-nobody-had-a-turn-yet)")
			.anyMatch((words) -> words.startsWith("All say yes: good under every rule."));
	}

	@Test
	void aLineThatWeighedSomethingPrivateIsItsAuthorsUntilTheyShowIt() {
		Talk talk = counseled();
		assertThat(rules(talk, "Ana", "Ana", "prepare")).containsExactly("pace-ready-now");
		assertThat(rules(talk, "Ana", "Ana", "begin")).containsExactly("depth-shared-a-fact");
		assertThat(rules(talk, "Ana", "Ana", "check-back")).containsExactly("heard-they-got-it");
		assertThat(List.of("prepare", "begin", "check-back")).allSatisfy((task) -> {
			assertThat(rules(talk, "Dora", "Ana", task)).isEmpty();
			assertThat(rules(talk, "Ben", "Ana", task)).isEmpty();
		});
		talk.shows("Ana", "prepare");
		assertThat(rules(talk, "Dora", "Ana", "prepare")).containsExactly("pace-ready-now");
	}

	@Test
	void aLineThatWeighedSafetyIsToldToTheCounselorAlone() {
		Talk talk = counseled();
		assertThat(rules(talk, "Dora", "Ana", "sign-agreement")).contains("signed-and-free", "free-yes");
		assertThat(rules(talk, "Dora", "Ana", "check-safety")).containsExactly("nothing-found");
		assertThat(rules(talk, "Ana", "Ana", "sign-agreement")).isEmpty();
		assertThat(rules(talk, "Ana", "Ana", "check-safety")).isEmpty();
		assertThat(rules(talk, "Ben", "Ana", "sign-agreement")).isEmpty();
		assertThat(trail(talk)).doesNotContain("signed-and-free", "free-yes", "nothing-found", "pace-", "depth-",
				"heard-");
	}

	static Stream<File> tables() {
		return Stream.of(new File("processes/decisions").listFiles());
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyLineOfEveryTableSaysWhyInPlainWords(File table) {
		assertThat(Dmn.readModelFromFile(table).getModelElementsByType(Rule.class)).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.getDescription()).as(line.getId())
				.isNotNull()
				.extracting((words) -> words.getTextContent().strip())
				.asString()
				.matches("\"?[A-Z4].*\\."));
	}

	private Talk agreed() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).one("Ana", "set-rules.begins", "first").lead();
		return talk;
	}

	private Talk counseled() {
		Talk talk = agreed();
		return talk.with("Dora", this.guide.comes(talk, "Dora"));
	}

	/** The lines of tables that a reader learns of, of one author's answers to a task. */
	private List<String> rules(Talk talk, String reader, String author, String task) {
		return this.talks.read.all(talk.visitor(reader), talk.id(), Locale.ENGLISH)
			.stream()
			.filter((view) -> view.task().equals(task))
			.filter((view) -> reader.equals(author) ? view.mine() : view.name().equals(author))
			.limit(1)
			.flatMap((view) -> view.rules().stream())
			.map(ContributionView.Why::rule)
			.toList();
	}

	private String trail(Talk talk) {
		return this.jdbc.sql("select string_agg(data::text, ' ') from trail where case_id = :case")
			.param("case", talk.id().value())
			.query(String.class)
			.single();
	}

}
