package org.attune.session;

import java.time.Duration;
import java.util.Set;

import org.attune.MovableClock;

/**
 * From the needs to every end, and what can come in between, told in all the ways it can
 * go.
 */
final class ToldEnds extends Telling {

	ToldEnds(Talks talks, MovableClock clock, String... names) {
		super(talks, clock, names);
	}

	@Override
	void tell() {
		needs();
		plans();
		signatures();
		ends();
		breaks();
		joining();
	}

	private void joining() {
		for (String comesIn : Set.of("yes", "no")) {
			kind().until("name-needs");
			named("Eve").one("Eve", "answer-joining.comes_in", comesIn).until("draft-plan");
		}
		kind().until("name-needs");
		named("Eve");
		time();
	}

	private void needs() {
		kind().all("common-ground.stuck_for_years", "yes")
			.all("tell-story.tells", "tell")
			.one("Ben", "tell-story.tells", "not_now");
		company().all("hear-story.asks", "yes").until("collect-ideas");
		kind().all("common-ground.stuck_for_years", "yes")
			.all("tell-story.tells", "tell")
			.all("hear-story.asks", "no")
			.until("collect-ideas");
	}

	private void plans() {
		for (String next : Set.of("good_enough", "rest", "differ")) {
			kind().all("answer-plan.answer", "decline")
				.all("answer-plan.part_fits", false)
				.all("no-deal.next_step", next);
			company().until("word-agreement");
			time().company().until("word-agreement");
		}
		kind().all("answer-plan.answer", "decline")
			.all("answer-plan.part_fits", true)
			.all("word-agreement.covers", "part")
			.lead();
		kind().until("draft-plan");
		time();
		kind().until("answer-plan");
		time();
	}

	private void signatures() {
		for (String next : Set.of("good_enough", "rest", "differ")) {
			kind().all("sign-agreement.signature", "not_yet").all("not-signed.signing_next", next).lead();
			time().lead();
		}
	}

	private void ends() {
		kind().until("thank");
		time();
		kind().until("thank");
		talk().leaves("Ben");
		for (String goesOn : Set.of("yes", "no")) {
			kind().until("name-needs");
			for (int place = 1; place < names().length; place++) {
				talk().leaves(names()[place]).allSay("go-on-without", "go_on", goesOn);
			}
		}
		kind().until("take-turn");
		nobodyComes();
	}

	private void breaks() {
		kind().all("back-from-break.calm", 2).all("back-from-break.more_time", true).until("prepare");
		talk().rests("Ana", Duration.ofMinutes(20));
		time().company().until("take-turn");
		time().talk().rests("Ana", Duration.ofDays(1)).comesBack("Ana");
		company().all("back-from-break.calm", 9).until("name-needs");
	}

}
