package org.attune;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.attune.audit.log.Log;
import org.attune.audit.log.Sequencer;
import org.attune.audit.log.SequencerClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether entries get their places as fast as they are written. Not part of the ordinary
 * build: {@code mvn -Pbench test}.
 */
class SequencerBench {

	/** Entries a second that have to be kept up with. */
	private static final int RATE = Integer.getInteger("attune.bench.rate", 2_000);

	private static final int SECONDS = Integer.getInteger("attune.bench.seconds", 30);

	private static final int WAITING = Integer.getInteger("attune.bench.entries", 1_000_000) / 5;

	private static final int WRITERS = 4;

	/** A step that somebody answers writes some such number of entries at once. */
	private static final int AT_ONCE = 5;

	private static final String WRITE = """
			insert into trail (case_id, at, process, element, kind, actor, role, content, data)
			select md5((:turn % 1000)::text)::uuid, now(), 'quick-talk:1', 'speak', 'answered', left(md5(n::text), 12),
				'participant', sha256(n::text::bytea), jsonb_build_object('id', left(md5(n::text), 12))
			from generate_series(1, :entries) n""";

	private final AtomicLong written = new AtomicLong();

	private Program program;

	@BeforeEach
	void start() {
		this.program = Program.start(TestDatabase.url());
		LongLog.quiet(this.program);
	}

	@AfterEach
	void stop() {
		this.program.close();
	}

	@Test
	void itKeepsUpWithWhatIsWrittenMeanwhile() {
		this.program.part(SequencerClock.class).start();
		long most = writeAndLook();
		long begun = System.nanoTime();
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> behind() == 0);
		long millis = (System.nanoTime() - begun) / 1_000_000;
		System.out.printf("sequencer: %,d entries in %d s, at most %,d waited, the last ones for %d ms%n",
				this.written.get(), SECONDS, most, millis);
		assertThat(this.written.get()).as("as many were written").isGreaterThan(RATE * (SECONDS - 1L));
		assertThat(most).as("never more than two seconds behind").isLessThan(2L * RATE);
	}

	/** Writes at the rate wanted; how many entries waited for their place at most. */
	private long writeAndLook() {
		long micros = 1_000_000L * AT_ONCE * WRITERS / RATE;
		ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS);
		for (int writer = 0; writer < WRITERS; writer++) {
			writers.scheduleAtFixedRate(this::write, writer * micros / WRITERS, micros, TimeUnit.MICROSECONDS);
		}
		AtomicLong most = new AtomicLong();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		Awaitility.await().atMost(Duration.ofSeconds(SECONDS + 60)).until(() -> {
			most.accumulateAndGet(behind(), Math::max);
			return System.nanoTime() > end;
		});
		writers.shutdown();
		Awaitility.await().until(writers::isTerminated);
		return most.get();
	}

	private void write() {
		this.program.part(JdbcClient.class)
			.sql(WRITE)
			.param("turn", this.written.get())
			.param("entries", AT_ONCE)
			.update();
		this.written.addAndGet(AT_ONCE);
	}

	private long behind() {
		return this.written.get() - this.program.part(Log.class).size();
	}

	@Test
	void whatWaitedForLongGetsItsPlaces() {
		this.program.part(JdbcClient.class).sql(WRITE).param("turn", 0).param("entries", WAITING).update();
		long begun = System.nanoTime();
		long placed = this.program.part(Sequencer.class).work();
		double seconds = (System.nanoTime() - begun) / 1e9;
		System.out.printf("sequencer: %,d entries that waited in %.1f s, %,.0f a second%n", placed, seconds,
				placed / seconds);
		assertThat(placed).isEqualTo(WAITING);
		assertThat(placed / seconds).isGreaterThan(RATE);
	}

}
