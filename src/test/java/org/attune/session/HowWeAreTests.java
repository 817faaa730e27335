package org.attune.session;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.attune.AttuneTest;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Everybody sees their own numbers, in their order, and nobody those of another. */
@AttuneTest
class HowWeAreTests {

	@Autowired
	Talks talks;

	@Autowired
	HowWeAre howWeAre;

	@Test
	void eachReadsHowItWasForThemFromTheStartToTheThanks() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk)
			.one("Ana", "prepare.felt_understood", 3)
			.one("Ben", "prepare.felt_understood", 9)
			.one("Ana", "check-back.felt_heard", 7)
			.one("Ana", "thank.felt_understood", 8)
			.lead();
		assertThat(numbers(talk, "Ana", "felt_understood")).containsExactly(3.0, 8.0);
		assertThat(numbers(talk, "Ben", "felt_understood")).startsWith(9.0).doesNotContain(3.0);
		assertThat(numbers(talk, "Ana", "felt_heard")).containsOnly(7.0);
		assertThat(talk.reads("Ben", "prepare").toString()).doesNotContain("felt_understood=3");
	}

	@Test
	void whoDoesNotTakePartFindsNothing() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Visitor stranger = new Visitor(UUID.randomUUID(), Visitor.Kind.PARTICIPANT);
		assertThatThrownBy(() -> this.howWeAre.read(stranger, talk.id(), Locale.ENGLISH)).isInstanceOf(Refusal.class);
	}

	@Test
	void whoSkipsEveryNumberLosesNothing() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben");
		Company.kind(talk).until("check-safety");
		assertThat(this.howWeAre.read(talk.visitor("Ana"), talk.id(), Locale.ENGLISH)).isEmpty();
	}

	private List<Double> numbers(Talk talk, String name, String key) {
		return this.howWeAre.read(talk.visitor(name), talk.id(), Locale.ENGLISH)
			.stream()
			.filter((line) -> line.key().equals(key))
			.flatMap((line) -> line.values().stream())
			.map(HowWeAre.Value::number)
			.toList();
	}

}
