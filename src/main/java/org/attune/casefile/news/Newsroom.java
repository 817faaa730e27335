package org.attune.casefile.news;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears the news of all nodes and passes them on in this one, as events: each
 * {@link News}, and {@link Missed} whenever it begins to hear anew.
 */
@Component
class Newsroom implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Newsroom.class);

	private static final int PATIENCE = 10_000;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private final Wire wire;

	private final ApplicationEventPublisher events;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private Thread thread;

	Newsroom(Wire wire, ApplicationEventPublisher events) {
		this.wire = wire;
		this.events = events;
	}

	@Override
	public void start() {
		this.stopped = new CountDownLatch(1);
		this.thread = new Thread(this::work, "news");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	private void work() {
		Duration pause = FIRST_PAUSE;
		while (isRunning()) {
			try {
				this.wire.open();
				pause = FIRST_PAUSE;
				this.events.publishEvent(new Missed());
				hear();
			}
			catch (SQLException | RuntimeException ex) {
				this.wire.cut();
				pause = rest(ex, pause);
			}
		}
		this.wire.cut();
	}

	private void hear() throws SQLException {
		while (isRunning()) {
			for (PGNotification each : this.wire.next(PATIENCE)) {
				this.events.publishEvent(News.of(each.getParameter()));
			}
		}
	}

	/** Waits before the next try, twice as long each time; gives back the next pause. */
	private Duration rest(Exception failure, Duration pause) {
		try {
			if (!this.stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				log.warn("No news are heard ({}); trying again", failure.getClass().getName());
			}
		}
		catch (InterruptedException ex) {
			this.stopped.countDown();
		}
		Duration next = pause.multipliedBy(2);
		return (next.compareTo(LONGEST_PAUSE) < 0) ? next : LONGEST_PAUSE;
	}

	@Override
	public void stop() {
		this.stopped.countDown();
		this.wire.cut();
	}

	@Override
	public boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

}
