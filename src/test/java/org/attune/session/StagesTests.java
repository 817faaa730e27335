package org.attune.session;

import java.util.List;

import org.attune.AttuneTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told of the stages of their talk. */
@AttuneTest
class StagesTests {

	@Autowired
	Talks talks;

	@Test
	void whatMayComeOrNotIsToldOnlyOnceItCame() {
		Talk talk = this.talks.open("constructive-disagreement", "Ana", "Ben", "Cleo");
		Company.kind(talk).until("take-turn");
		assertThat(way(talk)).extracting(CaseView.Part::stage)
			.contains("ground-rules", "listening", "agreement")
			.doesNotContain("leaving", "break", "agree-to-differ");
		assertThat(way(talk)).filteredOn(CaseView.Part::done)
			.extracting(CaseView.Part::stage)
			.contains("preparation", "ground-rules")
			.doesNotContain("listening", "options");
		talk.leaves("Cleo");
		assertThat(way(talk)).extracting(CaseView.Part::stage).endsWith("leaving");
	}

	private static List<CaseView.Part> way(Talk talk) {
		return talk.talks().showCase.show(talk.visitor("Ana"), talk.id()).way();
	}

}
