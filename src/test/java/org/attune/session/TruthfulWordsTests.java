package org.attune.session;

import java.util.List;
import java.util.Locale;

import org.attune.AttuneTest;
import org.attune.casefile.form.Field;
import org.attune.session.reading.ContributionView;
import org.attune.terms.Privacy;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers and choices are told as they are. */
@AttuneTest
class TruthfulWordsTests {

	private static final String UNSEEN = "something that you cannot see here";

	@Autowired
	Talks talks;

	@Test
	void aFormOfStricterFieldsAloneHasNoOtherReaders() {
		Talk talk = this.talks.open("listing", "Ana", "Ben");
		StepView view = talk.view("Ana", "aside");
		assertThat(view.privacy()).isEqualTo(Privacy.SHARED);
		assertThat(view.readers()).isEmpty();
		talk.allSay("aside", "worry", "None").allSay("diary", "words", "Mine");
		assertThat(talk.view("Ana", "list_it").readers()).containsExactly("Ben");
	}

	@Test
	void aFieldIsNeverLooserThanItsTask() {
		assertThat(Privacy.PRIVATE.orStricter(Privacy.COUNSELOR)).isEqualTo(Privacy.PRIVATE);
		assertThat(Privacy.SEALED.orStricter(Privacy.COUNSELOR)).isEqualTo(Privacy.COUNSELOR);
		assertThat(Privacy.SHARED.orStricter(null)).isEqualTo(Privacy.SHARED);
	}

	@Test
	void aChoiceThatTheReaderCannotSeeIsAWordAndNoId() {
		Talk talk = listed();
		List<Field.Choice> diary = choices(talk, "which");
		assertThat(diary).extracting(Field.Choice::label).containsExactly("Only mine");
		talk.says("Ana", "choose_it", "which", diary.get(0).value());
		assertThat(lines(talk, "Ana")).contains("Only mine").doesNotContain(UNSEEN);
		assertThat(lines(talk, "Ben")).contains(UNSEEN).noneMatch((text) -> text.contains(".0"));
	}

	@Test
	void whoWasChosenBeforeIsOfferedByName() {
		Talk talk = listed();
		assertThat(choices(talk, "helper")).extracting(Field.Choice::label).containsExactlyInAnyOrder("Ana", "Ben");
	}

	private Talk listed() {
		Talk talk = this.talks.open("listing", "Ana", "Ben").allSay("aside", "worry", "None");
		talk.says("Ana", "diary", "words", "Only mine").says("Ben", "diary", "words", "Only his");
		for (String name : List.of("Ana", "Ben")) {
			Field whom = field(talk.view(name, "list_it"), "whom");
			talk.says(name, "list_it", "whom", whom.choices().get(0).value());
		}
		return talk;
	}

	private List<Field.Choice> choices(Talk talk, String key) {
		return field(talk.view("Ana", "choose_it"), key).choices();
	}

	private static Field field(StepView view, String key) {
		return view.form().fields().stream().filter((each) -> each.key().equals(key)).findFirst().orElseThrow();
	}

	private List<String> lines(Talk talk, String reader) {
		return this.talks.read.read(talk.visitor(reader), talk.id(), null, Locale.ENGLISH)
			.items()
			.stream()
			.flatMap((view) -> view.lines().stream())
			.map(ContributionView.Line::text)
			.toList();
	}

}
