package org.attune.engine;

import java.util.Map;
import java.util.Optional;

import org.attune.AttuneTest;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table of a task says of one answer. */
@AttuneTest
class ReviewTests {

	@Autowired
	Processes processes;

	@Autowired
	Talks talks;

	@Autowired
	CaseFiles cases;

	@Autowired
	TransactionTemplate transactions;

	@Test
	void theFirstLineThatFitsGivesColourAndRule() {
		assertThat(review("sign", Map.of("signature", "yes", "freely", "yes")))
			.contains(new Review(Review.GREEN, "free-yes"));
		assertThat(review("sign", Map.of("signature", "yes", "freely", "unsure")))
			.contains(new Review(Review.AMBER, "yes-not-free"));
		assertThat(review("sign", Map.of("signature", "not_yet", "freely", "no")))
			.contains(new Review(Review.GREEN, "no-signature"));
	}

	@Test
	void whatWasLeftEmptyIsWeighedAsEmpty() {
		assertThat(review("sign", Map.of("signature", "yes"))).contains(new Review(Review.AMBER, "yes-not-free"));
	}

	@Test
	void anAnswerThatNoLineForeseesIsForAPersonToLookAt() {
		assertThat(Review.of(Map.of())).isEqualTo(new Review(Review.AMBER, "no-line"));
	}

	@Test
	void aTaskWithoutTableReviewsNothing() {
		assertThat(review("reflect", Map.of())).isEmpty();
	}

	/**
	 * In a case, as ever: no table is asked without the line that decides being noted.
	 */
	private Optional<Review> review(String task, Map<String, Object> said) {
		Talk talk = this.talks.open("quick-talk", "Ana", "Ben");
		return this.transactions.execute((status) -> {
			CaseFile file = this.cases.take(talk.id());
			return this.processes.review(file.head().definition(), task, said);
		});
	}

}
