package org.attune.session;

import java.util.Set;

import org.attune.MovableClock;

/** From the invitation to the end of listening, told in all the ways it can go. */
final class ToldBeginnings extends Telling {

	ToldBeginnings(Talks talks, MovableClock clock, String... names) {
		super(talks, clock, names);
	}

	@Override
	void tell() {
		invitations();
		readiness();
		wordings();
		listening();
		unheard();
	}

	private void invitations() {
		kind().one("Ben", "answer-invitation.take_part", "not_now").one("Ben", "answer-invitation.not_until", soon());
		lead().time();
		lead();
		kind().all("answer-invitation.take_part", "not_now").all("answer-invitation.not_until", soon()).lead();
		time().time();
		kind().all("answer-invitation.take_part", "not_now").all("answer-invitation.not_until", "2099-01-01").lead();
		time().time();
		kind().all("answer-invitation.take_part", "not_now").all("answer-later.take_part", "no");
		lead().time().lead();
		kind().all("answer-invitation.take_part", "no").lead();
		kind().one("Ben", "answer-invitation.take_part", "no").lead();
		kind().one("Ben", "answer-invitation.take_part", "no").all("smaller-group.go_on", "no").lead();
		kind().until("answer-invitation");
		time();
	}

	private void readiness() {
		kind().all("prepare.ready", "later").all("prepare.not_before", soon()).until("set-rules");
		time();
		kind().all("prepare.calm", 2).all("rest-first.ready", "later").all("rest-first.not_before", soon());
		company().until("set-rules");
		time();
	}

	private void wordings() {
		kind().all("set-rules.wording", "other")
			.all("accept-wording.accept", "no", "no", "no")
			.all("keep-wording.keep", "keep");
		company().until("name-needs");
		kind().all("set-rules.wording", "other").all("accept-wording.accept", "no").all("keep-wording.keep", "differ");
		company().all("hear-view.feels_heard", "not_yet").lead();
		kind().all("set-rules.wording", "other").all("accept-wording.accept", "yes").until("take-turn");
	}

	private void listening() {
		kind().all("set-rules.begins", "first").all("own-part.deeper", "yes").all("own-part.landed", "partly", "yes");
		company().all("own-part.owns", "yes").all("say-back.asks", "yes").until("name-needs");
		for (String depth : Set.of("one", "two", "three")) {
			kind().all("take-turn.depth", "deeper")
				.all("take-turn.ready", "yes")
				.all("take-turn.deeper_depth", depth.equals("one") ? "two" : depth.equals("two") ? "three" : "four");
			company().all("own-part.deeper", "yes").until("name-needs");
		}
		kind().all("check-back.more", "yes")
			.all("check-back.understood", "not_yet", "yes")
			.all("speak-on.voice", "listen");
		company().until("name-needs");
		kind().all("check-back.more", "yes").all("take-turn.voice", "speak", "listen").until("name-needs");
		kind().all("take-turn.voice", "listen").all("say-back.capacity", "later").until("name-needs");
		kind().all("say-back.capacity", "later").lead();
		time();
	}

	private void unheard() {
		for (String next : Set.of("good_enough", "rest", "differ")) {
			kind().all("check-back.understood", "not_yet").all("check-back.felt_heard", 3);
			company().all("heard-enough.good_enough", "no").all("still-unheard.next", next).until("name-needs");
			time().company().until("name-needs");
		}
	}

}
