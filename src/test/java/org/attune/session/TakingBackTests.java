package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.attune.session.reading.Before;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Refusal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People take back what they said. */
@AttuneTest
class TakingBackTests {

	@Autowired
	Talks talks;

	@Test
	void othersSeeThatItWasTakenBackAndNoneOfIt() {
		Talk talk = told().takesBack("Ana", "tell");
		assertThat(said(talk, "Ben")).extracting(ContributionView::takenBack).containsExactly(true, false);
		assertThat(said(talk, "Ben").get(0).answers()).isEmpty();
		assertThat(said(talk, "Ben").get(0).lines()).isEmpty();
		assertThat(said(talk, "Ana")).extracting(ContributionView::takenBack).containsExactly(true, false);
		assertThat(talk.reads("Ana", "tell")).contains(Map.of("words", "From Ana"));
	}

	@Test
	void onlyTheAuthorTakesItBackAndOnceIsEnough() {
		Talk talk = told();
		UUID id = said(talk, "Ana").get(0).contributionId();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.talks.takeBack.takeBack(talk.visitor("Ben"), talk.id(), id))
			.extracting(Refusal::code)
			.isEqualTo("not-found");
		talk.takesBack("Ana", "tell").takesBack("Ana", "tell");
		assertThat(talk.trail()).filteredOn("taken-back tell"::equals).hasSize(1);
	}

	@Test
	void alsoWhoHasLeftAndAlsoAfterTheEnd() {
		Talk talk = told().leaves("Ben").takesBack("Ben", "tell").takesBack("Ana", "tell");
		assertThat(talk.outcome()).isEqualTo("withdrawn");
		assertThat(said(talk, "Ana")).extracting(ContributionView::takenBack).containsExactly(true, true);
		assertThat(talk.reads("Ana", "tell")).containsExactly(Map.of("words", "From Ana"), Map.of());
	}

	@Test
	void whatIsStillSealedIsNotSeenToBeTakenBackBeforeItOpens() {
		Talk talk = told().says("Ana", "rate_it", "stars", 4).takesBack("Ana", "rate_it");
		assertThat(talk.reads("Ben", "rate_it")).isEmpty();
		talk.says("Ben", "rate_it", "stars", 2);
		assertThat(talk.reads("Ben", "rate_it")).containsExactly(Map.of(), Map.of("stars", 2));
	}

	@Test
	void theProcessDoesNotGoBack() {
		Talk talk = this.talks.open("inviting", "Ana", "Ben").says("Ana", "prepare_alone", "words", "Before");
		talk.says("Ben", "join_in", "answer", "yes")
			.takesBack("Ben", "join_in")
			.says("Ana", "join_in", "answer", "yes");
		assertThat(talk.asked("talk")).containsExactly("Ana", "Ben");
	}

	@Test
	void takenBackWordsAreNotOfferedAndNotShownInWhatWasChosen() {
		Talk talk = this.talks.open("visible-classes", "Ana", "Ben");
		for (String task : List.of("own", "helper", "closed", "open", "cut", "late")) {
			talk.says("Ana", task, "words", "Ana in " + task).says("Ben", task, "words", "Ben in " + task);
		}
		assertThat(offered(talk, "Ben")).containsExactly("Ana in open", "Ben in open");
		String first = choices(talk, "Ben").get(0).value();
		talk.says("Ben", "look", "words", "I look", "open_words", first);
		assertThat(chosen(talk, "Ben")).containsExactly("I look", "Ana in open");
		talk.takesBack("Ana", "open");
		assertThat(offered(talk, "Ana")).containsExactly("Ben in open");
		assertThat(chosen(talk, "Ben")).containsExactly("I look", "something that you cannot see here");
		assertThat(talk.view("Ana", "look").shown()).extracting(ContributionView::takenBack).containsOnlyOnce(true);
	}

	private Talk told() {
		return this.talks.open("straight", "Ana", "Ben")
			.says("Ana", "tell", "words", "From Ana")
			.says("Ben", "tell", "words", "From Ben");
	}

	private List<ContributionView> said(Talk talk, String name) {
		return this.talks.read.read(talk.visitor(name), talk.id(), null, Locale.ENGLISH).items();
	}

	private static List<String> offered(Talk talk, String name) {
		return choices(talk, name).stream().map(Field.Choice::label).toList();
	}

	private static List<Field.Choice> choices(Talk talk, String name) {
		return talk.view(name, "look")
			.form()
			.fields()
			.stream()
			.filter((field) -> field.key().equals("open_words"))
			.findFirst()
			.orElseThrow()
			.choices();
	}

	private List<String> chosen(Talk talk, String name) {
		return said(talk, name).stream()
			.filter((view) -> view.task().equals("look"))
			.flatMap((view) -> view.lines().stream())
			.map(ContributionView.Line::text)
			.toList();
	}

}
