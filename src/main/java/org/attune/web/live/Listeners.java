package org.attune.web.live;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import org.attune.casefile.news.Missed;
import org.attune.casefile.news.News;
import org.attune.identity.AccessTokens;
import org.attune.terms.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who listen on this node. A few threads serve all of them; none waits for any.
 */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class Listeners {

	private static final Logger log = LoggerFactory.getLogger(Listeners.class);

	private static final int THREADS = 4;

	private static final long FOREVER = 0;

	private final Set<Listener> open = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService work = new ScheduledThreadPoolExecutor(THREADS, threads(),
			new ThreadPoolExecutor.DiscardPolicy());

	private final AccessTokens tokens;

	private final LiveSettings settings;

	Listeners(AccessTokens tokens, LiveSettings settings) {
		this.tokens = tokens;
		this.settings = settings;
		long heartbeat = settings.heartbeat().toMillis();
		this.work.scheduleWithFixedDelay(this::beat, heartbeat, heartbeat, TimeUnit.MILLISECONDS);
	}

	/** They keep no program alive that would end. */
	private static ThreadFactory threads() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("live-");
		threads.setDaemon(true);
		return threads;
	}

	/**
	 * A new stream for an account; of one case, or of all of its cases. Refused with
	 * status 429 when it has too many, 503 when the program stops.
	 */
	SseEmitter add(UUID account, CaseId only, String token) {
		if (this.work.isShutdown()) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		if (this.open.stream().filter((each) -> each.account().equals(account)).count() >= this.settings.streams()) {
			throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
		}
		SseEmitter stream = new SseEmitter(FOREVER);
		Listener listener = new Listener(account, only, token, stream);
		this.open.add(listener);
		stream.onCompletion(() -> this.open.remove(listener));
		listener.greet();
		return stream;
	}

	@EventListener
	void tell(News news) {
		this.open.stream()
			.filter((listener) -> listener.hear(news))
			.forEach((listener) -> this.work.execute(listener::tell));
	}

	/** Who comes back looks again first, so nothing is missed by anybody. */
	@EventListener
	void endAll(Missed missed) {
		this.open.forEach(Listener::end);
	}

	@EventListener(ContextClosedEvent.class)
	@PreDestroy
	void stop() {
		this.work.shutdown();
		this.open.forEach(Listener::end);
	}

	private void beat() {
		if (this.open.isEmpty()) {
			return;
		}
		try {
			Set<String> good = this.tokens.good(this.open.stream().map(Listener::token).collect(Collectors.toSet()));
			this.open.stream().filter((listener) -> !good.contains(listener.token())).forEach(Listener::end);
		}
		catch (DataAccessException ex) {
			log.warn("Nobody can be asked who is signed in still");
		}
		this.open.forEach((listener) -> this.work.execute(listener::beat));
	}

}
