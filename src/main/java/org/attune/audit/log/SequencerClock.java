package org.attune.audit.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets this node try to be the sequencer, twice a second. All nodes do; when one dies the
 * next one to try goes on, without waiting for anybody to notice.
 */
@Component
public class SequencerClock implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(SequencerClock.class);

	private static final int PAUSE = 500;

	private static final int PATIENCE = 5_000;

	private final Sequencer sequencer;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private Thread thread;

	SequencerClock(Sequencer sequencer) {
		this.sequencer = sequencer;
	}

	@Override
	public void start() {
		this.stopped = new CountDownLatch(1);
		this.thread = new Thread(this::work, "sequencer");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	private void work() {
		try {
			while (!this.stopped.await(PAUSE, TimeUnit.MILLISECONDS)) {
				workOnce();
			}
		}
		catch (InterruptedException ex) {
			this.stopped.countDown();
		}
	}

	/** Nothing is lost by a failure: what has no place yet gets it the next time. */
	private void workOnce() {
		try {
			this.sequencer.work();
		}
		catch (RuntimeException ex) {
			LOG.warn("The log could not go on ({}); trying again", ex.getClass().getName());
		}
	}

	/** What has begun is finished first. */
	@Override
	public void stop() {
		this.stopped.countDown();
		try {
			this.thread.join(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

}
