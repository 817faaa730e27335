package org.attune.web.live;

import java.io.IOException;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.attune.casefile.news.Change;
import org.attune.casefile.news.News;
import org.attune.terms.CaseId;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody who listens. */
final class Listener {

	/** How soon a browser comes back when its stream has ended. */
	private static final long COME_BACK_MILLISECONDS = 1000;

	private final Queue<News> heard = new ConcurrentLinkedQueue<>();

	private final UUID account;

	private final CaseId only;

	private final String token;

	private final SseEmitter stream;

	/** Listens to one case, or to all of the account's if {@code only} is null. */
	Listener(UUID account, CaseId only, String token, SseEmitter stream) {
		this.account = account;
		this.only = only;
		this.token = token;
		this.stream = stream;
	}

	UUID account() {
		return this.account;
	}

	/** What they are signed in with. */
	String token() {
		return this.token;
	}

	/** Whether any of it is for them; if so, {@link #tell()} has to follow. */
	boolean hear(News news) {
		return news.changes().containsKey(this.account) && (this.only == null || this.only.equals(news.caseId()))
				&& this.heard.add(news);
	}

	/** Sends the next of what was heard, in the order in which it was. */
	synchronized void tell() {
		News news = this.heard.remove();
		Data data = new Data(news.caseId().value());
		for (Change change : news.changes().getOrDefault(this.account, Set.of())) {
			send(SseEmitter.event().name(change.word()).data(data, MediaType.APPLICATION_JSON));
		}
	}

	/** Sends the headers at once. */
	void greet() {
		send(SseEmitter.event().reconnectTime(COME_BACK_MILLISECONDS).comment(""));
	}

	/** Sends a sign of life. */
	void beat() {
		send(SseEmitter.event().comment(""));
	}

	void end() {
		this.stream.complete();
	}

	private void send(SseEmitter.SseEventBuilder event) {
		try {
			this.stream.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			end();
		}
	}

	/** What comes with every event. */
	record Data(UUID caseId) {
	}

}
