package org.attune.session;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import org.attune.AttuneTest;
import org.attune.oversight.alarm.LookAtAlerts;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is promised about what a counselor may read and about what is recorded of
 * decisions that no person made: the names are the sentences.
 */
@AttuneTest
class EthicsRecordTests {

	@Autowired
	Talks talks;

	@Autowired
	Guide guide;

	@Autowired
	LookAtAlerts lookAtAlerts;

	@Autowired
	JdbcClient jdbc;

	/** By its id as well: {@code CounselSilenceTests}; by every route: others beside. */
	@Test
	void aCounselorsRequestForAPrivateItemFindsNothing() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).until("set-rules");
		Visitor dora = this.guide.comes(talk, "Dora");
		assertThat(talk.reads("Ana", "prepare")).as("her own").isNotEmpty();
		assertThat(this.talks.read.all(dora, talk.id(), Locale.ENGLISH)).isNotEmpty()
			.noneMatch((view) -> view.task().equals("prepare"));
	}

	@Test
	void anItemThatItsAuthorShowsIsReadByTheCounselorAloneAndThatIsLogged() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).until("set-rules");
		Visitor dora = this.guide.comes(talk, "Dora");
		talk.shows("Ana", "prepare").shows("Ana", "prepare");
		assertThat(privately(talk, dora)).as("Ana's, not Ben's").hasSize(1);
		assertThat(privately(talk, talk.visitor("Ben"))).as("his own").hasSize(1);
		assertThat(talk.trail()).filteredOn("shown prepare"::equals).hasSize(1);
		assertThat(talk.trail()).contains("read prepare");
		talk.takesBack("Ana", "prepare");
		assertThat(privately(talk, dora)).allMatch(ContributionView::takenBack)
			.allMatch((view) -> view.answers().isEmpty());
	}

	@Test
	void itIsShownWhetherThereIsACounselorYetOrNotAndByItsAuthorAlone() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).until("set-rules");
		talk.shows("Ana", "prepare");
		assertThat(privately(talk, this.guide.comes(talk, "Dora"))).as("who counsels later reads it").hasSize(1);
		UUID hers = privately(talk, talk.visitor("Ana")).get(0).contributionId();
		assertThatThrownBy(() -> this.talks.showCounselor.show(talk.visitor("Ben"), talk.id(), hers))
			.isInstanceOf(Refusal.class);
	}

	private List<ContributionView> privately(Talk talk, Visitor reader) {
		return this.talks.read.all(reader, talk.id(), Locale.ENGLISH)
			.stream()
			.filter((view) -> view.task().equals("prepare"))
			.toList();
	}

	@Test
	void theModelInUseIsRecordedWithEachFactAndTheRuleOfADecisionWithItsAlertAlone() {
		Talk talk = this.talks.open("guarded", "Ana", "Ben");
		Visitor dora = this.guide.comes(talk, "Dora");
		talk.says("Ana", "tell", "words", "Help", "danger", "yes");
		assertThat(this.jdbc.sql("select distinct process from trail where case_id = :case")
			.param("case", talk.id().value())
			.query(String.class)
			.list()).containsExactly("guarded:" + talk.version());
		assertThat(this.lookAtAlerts.look(dora, talk.id()).open()).singleElement()
			.satisfies((one) -> assertThat(one.alert().verdict().rule()).isEqualTo("says-yes"));
		assertThat(this.jdbc.sql("select string_agg(data::text, ' ') from trail where case_id = :case")
			.param("case", talk.id().value())
			.query(String.class)
			.single()).doesNotContain("says-yes", "red");
	}

	static Stream<Path> weighing() {
		return Stream.of(Path.of("processes/decisions").toFile().listFiles())
			.map(File::toPath)
			.filter((file) -> place(file, "colour") >= 0);
	}

	@ParameterizedTest
	@MethodSource("weighing")
	void everyDecisionThatCallsACounselorIsExplainedInOneSentence(Path table) throws IOException {
		Properties sentences = sentences();
		List<Rule> calling = Dmn.readModelFromFile(table.toFile())
			.getModelElementsByType(Rule.class)
			.stream()
			.filter((rule) -> !output(rule, table, "colour").equals("green"))
			.toList();
		assertThat(calling).isNotEmpty().allSatisfy((rule) -> {
			assertThat(output(rule, table, "rule")).isEqualTo(rule.getId());
			assertThat(sentences.getProperty("alert.rule." + rule.getId())).as(rule.getId()).isNotBlank();
		});
	}

	private static String output(Rule rule, Path table, String name) {
		return List.copyOf(rule.getOutputEntries())
			.get(place(table, name))
			.getText()
			.getTextContent()
			.replace("\"", "");
	}

	private static int place(Path table, String name) {
		return Dmn.readModelFromFile(table.toFile())
			.getModelElementsByType(Output.class)
			.stream()
			.map(Output::getName)
			.toList()
			.indexOf(name);
	}

	private static Properties sentences() throws IOException {
		Properties sentences = new Properties();
		try (InputStream file = EthicsRecordTests.class.getResourceAsStream("/safety.properties")) {
			sentences.load(file);
		}
		return sentences;
	}

}
