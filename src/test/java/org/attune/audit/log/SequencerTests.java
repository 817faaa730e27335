package org.attune.audit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.attune.AttuneTest;
import org.attune.casefile.CaseFile;
import org.attune.casefile.CaseFiles;
import org.attune.casefile.Trail;
import org.attune.session.Talk;
import org.attune.session.Talks;
import org.attune.terms.CaseId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many write at once, some of them slowly; every entry gets one place. */
@AttuneTest
class SequencerTests {

	private static final int WRITERS = 8;

	private static final int ENTRIES = 150;

	private static final int CASES = 5;

	private static final Duration SOON = Duration.ofSeconds(30);

	@Autowired
	Talks talks;

	@Autowired
	CaseFiles cases;

	@Autowired
	Trail trail;

	@Autowired
	Log log;

	@Autowired
	Sequencer sequencer;

	@Autowired
	SequencerClock sequencerClock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Test
	void noEntryIsMissingOrDoubleAndEachCaseIsInOrderThoughTheSequencerIsKilled() {
		List<CaseId> ids = IntStream.range(0, CASES).mapToObj((each) -> open().id()).toList();
		List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
			.mapToObj((writer) -> CompletableFuture.runAsync(() -> {
				for (int entry = 0; entry < ENTRIES; entry++) {
					write(ids.get(ThreadLocalRandom.current().nextInt(CASES)), entry);
				}
			}, (work) -> new Thread(work).start()))
			.toList();
		kill();
		kill();
		this.sequencerClock.stop();
		this.sequencerClock.start();
		CompletableFuture.allOf(writers.toArray(CompletableFuture<?>[]::new)).join();
		awaitAll();
		for (CaseId id : ids) {
			List<Long> counted = this.log.entriesOf(id)
				.stream()
				.filter((entry) -> entry.kind().equals("counted"))
				.map((entry) -> ((Number) entry.data().get("number")).longValue())
				.toList();
			assertThat(counted).hasSizeGreaterThan(50)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, counted.size()).boxed().toList());
		}
		List<Log.Entry> all = new ArrayList<>();
		this.log.stream(all::add);
		assertThat(all).filteredOn((entry) -> entry.kind().equals("counted")).hasSize(WRITERS * ENTRIES);
		assertThat(all.stream().map(Log.Entry::seq))
			.containsExactlyElementsOf(LongStream.range(0, this.log.size()).boxed().toList());
		assertThat(this.log.entries(2, 3)).isEqualTo(all.subList(2, 5));
		assertThat(leaves()).usingElementComparator(Arrays::compare)
			.containsExactlyElementsOf(all.stream().map(Line::leaf).toList());
	}

	@Test
	void whatCommitsLateIsNotSkippedAndWhatCommittedEarlyWaitsForIt() throws Exception {
		CaseId slow = open().id();
		CaseId quick = open().id();
		awaitAll();
		long before = this.log.size();
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> late = CompletableFuture
			.runAsync(() -> this.transactions.executeWithoutResult((status) -> {
				this.trail.noteProcess(this.cases.take(slow), "slow:1", "slow", "late", Map.of());
				this.jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
				written.countDown();
				await(go);
			}));
		written.await();
		write(quick, 0);
		this.sequencer.work();
		assertThat(this.log.size()).as("a transaction before it is still on its way").isEqualTo(before);
		go.countDown();
		late.join();
		awaitAll();
		assertThat(this.log.entries(before, 10)).extracting(Log.Entry::kind)
			.containsExactlyInAnyOrder("late", "counted");
		assertThat(this.sequencer.work()).as("done once").isZero();
	}

	@Test
	void nobodyChangesWhatIsWrittenOrPlaced() {
		open();
		awaitAll();
		for (String change : List.of("update trail set kind = 'other'", "delete from trail", "truncate trail",
				"update trail_place set leaf = ''", "delete from trail_place", "truncate trail_place")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).as(change)
				.hasMessageContaining("are only ever added");
		}
	}

	@Test
	void whatWasBroughtFromAnotherServerIsPlacedToo() {
		CaseId id = open().id();
		awaitAll();
		this.sequencerClock.stop();
		write(id, 0);
		this.jdbc.sql("update trail_horizon set server = 1, next_xact = '999999999999'").update();
		this.sequencerClock.start();
		awaitAll();
		write(id, 1);
		awaitAll();
		assertThat(this.log.entriesOf(id)).filteredOn((entry) -> entry.kind().equals("counted")).hasSize(2);
	}

	@Test
	void aLineIsCanonicalJson() {
		open();
		awaitAll();
		assertThat(new String(Line.of(this.log.entries(0, 1).get(0)), UTF_8))
			.matches("\\{\"actor\":\"[0-9a-f]{12}\",\"at\":\"[^\"]+Z\",\"case\":\"[0-9a-f-]{36}\",\"data\":\\{.*\\},"
					+ "\"element\":\"[\\w-]+\",\"kind\":\"opened\",\"process\":\"[\\w-]+:\\d+\","
					+ "\"role\":\"participant\",\"seq\":0,\"v\":1\\}");
	}

	private Talk open() {
		return this.talks.open("straight", "Ana", "Ben");
	}

	/** One fact that knows its number in its case; sometimes it is slow to commit. */
	private void write(CaseId id, int turn) {
		this.transactions.executeWithoutResult((status) -> {
			this.jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
			CaseFile file = this.cases.take(id);
			long number = 1 + this.jdbc.sql("select count(*) from trail where case_id = :case and kind = 'counted'")
				.param("case", id.value())
				.query(Long.class)
				.single();
			this.trail.noteProcess(file, "count:1", "count", "counted", Map.of("number", number));
			if (turn % 10 == 9) {
				this.jdbc.sql("select pg_sleep(0.02)::text").query(String.class).single();
			}
		});
	}

	/** Ends the connection of whoever is the sequencer just then. */
	private void kill() {
		Awaitility.await()
			.atMost(SOON)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.until(() -> this.jdbc.sql("""
					select count(pg_terminate_backend(pid)) from pg_locks
					where locktype = 'advisory' and objid = 6962
					and database = (select oid from pg_database where datname = current_database())""")
				.query(Long.class)
				.single() > 0);
	}

	private List<byte[]> leaves() {
		return this.jdbc.sql("select leaf from trail_place order by seq").query(byte[].class).list();
	}

	private void awaitAll() {
		Awaitility.await()
			.atMost(SOON)
			.until(() -> this.log.size() == this.jdbc.sql("select count(*) from trail").query(Long.class).single());
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
