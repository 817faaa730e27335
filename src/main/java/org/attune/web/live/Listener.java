package org.attune.web.live;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

import org.attune.casefile.news.Change;
import org.attune.casefile.news.News;
import org.attune.terms.CaseId;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Somebody who listens.
 *
 * @param only the one case they listen to; null for all of theirs
 * @param token what they are signed in with
 */
record Listener(UUID account, CaseId only, String token, SseEmitter stream) {

	/** How soon a browser comes back when its stream has ended. */
	private static final long COME_BACK_MILLISECONDS = 1000;

	/** Sends the headers at once, and a sign of life. */
	void greet() {
		send(SseEmitter.event().reconnectTime(COME_BACK_MILLISECONDS).comment(""));
	}

	void beat() {
		send(SseEmitter.event().comment(""));
	}

	/** Tells what of the news is for this listener. */
	void tell(News news) {
		if (this.only == null || this.only.equals(news.caseId())) {
			for (Change change : news.changes().getOrDefault(this.account, Set.of())) {
				send(SseEmitter.event()
					.name(change.word())
					.data(new Data(news.caseId().value()), MediaType.APPLICATION_JSON));
			}
		}
	}

	/** One who has gone is noticed by the server itself, which then ends the stream. */
	private void send(SseEmitter.SseEventBuilder event) {
		try {
			this.stream.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			this.stream.complete();
		}
	}

	/** What comes with every event. */
	private record Data(UUID caseId) {
	}

}
