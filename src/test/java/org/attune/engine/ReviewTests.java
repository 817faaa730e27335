package org.attune.engine;

import java.util.Map;
import java.util.Optional;

import org.attune.AttuneTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table of a task says of one answer. */
@AttuneTest
class ReviewTests {

	@Autowired
	Processes processes;

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

	private Optional<Review> review(String task, Map<String, Object> said) {
		return this.processes.review(this.processes.startable("quick-talk").orElseThrow().definition(), task, said);
	}

}
