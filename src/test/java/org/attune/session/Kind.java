package org.attune.session;

/** Stories of people who agree with everything at once, to change one thing in. */
final class Kind {

	private Kind() {
	}

	/** From the time alone to the end of listening. */
	static Story listening(Talk talk) {
		return rules(new Story(talk)).all("take-turn.voice", "speak")
			.all("begin.voice", "speak")
			.all("speak-on.voice", "speak")
			.all("take-turn.depth", "one")
			.all("begin.depth", "one")
			.all("say-back.capacity", "now")
			.all("say-back.asks", "no")
			.all("say-back-later.asks", "no")
			.all("check-back.understood", "yes")
			.all("check-back.more", "no")
			.all("check-back.felt_heard", 3)
			.all("own-part.landed", "yes")
			.all("own-part.deeper", "no")
			.all("own-part.owns", "no");
	}

	/** Getting ready and agreeing on rules. */
	static Story rules(Story story) {
		return story.all("prepare.calm", 8)
			.all("prepare.ready", "now")
			.all("set-rules.wording", "yes")
			.all("set-rules.begins", "any");
	}

}
