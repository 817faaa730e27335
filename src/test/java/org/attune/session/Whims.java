package org.attune.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.attune.session.reading.ContributionView;
import org.attune.terms.Refusal;
import org.attune.terms.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What people in a walk do besides answering: at any moment, and for no reason. */
final class Whims {

	private static final List<Duration> TIMES = List.of(Duration.ofHours(1), Duration.ofHours(7), Duration.ofDays(1),
			Duration.ofDays(4));

	private static final Duration LONG = Duration.ofDays(15);

	private static final Duration TOO_LONG = Duration.ofDays(31);

	private static final List<Duration> BREAKS = List.of(Duration.ofMinutes(20), Duration.ofHours(3),
			Duration.ofDays(1), Duration.ofDays(14));

	private final Random random;

	private final int leaving;

	Whims(Random random) {
		this.random = random;
		this.leaving = random.nextInt(3) == 0 ? 15 : 1;
	}

	/** How long nobody does anything. */
	Duration time() {
		int luck = this.random.nextInt(200);
		return (luck == 0) ? TOO_LONG : (luck < 14) ? LONG : one(TIMES);
	}

	/** Follows a whim, if there is one; after it the person is asked no more now. */
	boolean follow(Talk talk, Visitor visitor) {
		int whim = this.random.nextInt(1000);
		if (whim < this.leaving) {
			talk.talks().withdraw.withdraw(visitor, talk.id());
			return true;
		}
		if (whim < 25) {
			talk.talks().tell(talk.id(), "Repair", visitor);
			return true;
		}
		return whim < 50 && rest(talk, visitor) || whim >= 50 && whim < 80 && takeBack(talk, visitor)
				|| whim >= 80 && whim < 280 && comeBack(talk, visitor);
	}

	private boolean rest(Talk talk, Visitor visitor) {
		boolean may = talk.talks().showCase.show(visitor, talk.id()).you().canPause();
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> talk.talks().askPause.ask(visitor, talk.id(), one(BREAKS).toMinutes()));
		assertThat(refusal == null).as("who may take a break gets it, and nobody else").isEqualTo(may);
		return may;
	}

	private boolean comeBack(Talk talk, Visitor visitor) {
		CaseView.Break rests = talk.talks().showCase.show(visitor, talk.id()).pause();
		if (rests == null || !rests.mine()) {
			return false;
		}
		talk.talks().comeBack.comeBack(visitor, talk.id());
		assertThat(talk.talks().showCase.show(visitor, talk.id()).pause()).isNull();
		return true;
	}

	private boolean takeBack(Talk talk, Visitor visitor) {
		List<UUID> mine = talk.talks().read.read(visitor, talk.id(), null, Locale.ENGLISH)
			.items()
			.stream()
			.filter(ContributionView::mine)
			.map(ContributionView::contributionId)
			.toList();
		if (!mine.isEmpty()) {
			talk.talks().takeBack.takeBack(visitor, talk.id(), one(mine));
		}
		return !mine.isEmpty();
	}

	private <T> T one(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
