package org.attune.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import org.attune.session.CaseView;
import org.attune.session.reading.ContributionView;
import org.attune.terms.CaseId;
import org.attune.terms.Visitor;

/** What people do besides answering, for no reason that anybody would know; and when. */
final class Whims {

	private static final List<Duration> BREAKS = List.of(Duration.ofMinutes(20), Duration.ofHours(3),
			Duration.ofDays(1), Duration.ofDays(14));

	private final Verbs verbs;

	private final Random random;

	private final int leaving;

	Whims(Verbs verbs, Random random) {
		this.verbs = verbs;
		this.random = random;
		this.leaving = (random.nextInt(6) == 0) ? 12 : 1;
	}

	/** How long nobody does anything: mostly minutes or hours, now and then weeks. */
	Duration pause() {
		int luck = this.random.nextInt(1000);
		if (luck < 450) {
			return minutes(2, 40);
		}
		if (luck < 800) {
			return minutes(60, 600);
		}
		if (luck < 980) {
			return minutes(600, 2 * 1440);
		}
		return (luck < 993) ? minutes(3 * 1440, 6 * 1440) : (luck < 998) ? Duration.ofDays(15) : Duration.ofDays(31);
	}

	/** How long until somebody looks in where nobody was asked anything. */
	Duration idle() {
		return minutes(300, 2 * 1440);
	}

	/** Follows a whim, if there is one; after it the person is asked no more now. */
	boolean follow(CaseId id, Visitor visitor) {
		int whim = this.random.nextInt(1000);
		if (whim < this.leaving) {
			this.verbs.withdraw().withdraw(visitor, id);
			return true;
		}
		return whim < 30 && rest(id, visitor) || whim >= 30 && whim < 45 && takeBack(id, visitor)
				|| whim >= 45 && whim < 245 && comeBack(id, visitor);
	}

	private boolean rest(CaseId id, Visitor visitor) {
		boolean may = this.verbs.show().show(visitor, id).you().canPause();
		if (may) {
			this.verbs.askPause().ask(visitor, id, one(BREAKS).toMinutes());
		}
		return may;
	}

	private boolean comeBack(CaseId id, Visitor visitor) {
		CaseView.Break rests = this.verbs.show().show(visitor, id).pause();
		boolean mine = rests != null && rests.mine();
		if (mine) {
			this.verbs.comeBack().comeBack(visitor, id);
		}
		return mine;
	}

	private boolean takeBack(CaseId id, Visitor visitor) {
		List<UUID> mine = this.verbs.read()
			.read(visitor, id, null, Locale.ENGLISH)
			.items()
			.stream()
			.filter(ContributionView::mine)
			.map(ContributionView::contributionId)
			.toList();
		if (!mine.isEmpty()) {
			this.verbs.takeBack().takeBack(visitor, id, one(mine));
		}
		return !mine.isEmpty();
	}

	private Duration minutes(int least, int most) {
		return Duration.ofMinutes(least + this.random.nextInt(most - least)).plusSeconds(this.random.nextInt(60));
	}

	private <T> T one(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
